/* Joins the editor, the source view and the window: what the window may ask for is in window.larder, all told goes to larderHost. */
(function () {
  'use strict';
  var editor, blocks, source, mode = 'rich', last = '', found = 0, finding = '', inserted = null;
  var held = [];

  /* All that is not ASCII goes as numbers: what lies between the two worlds knows only half of Unicode. */
  function json(value) {
    return JSON.stringify(value).replace(/[\u007f-\uffff]/g, function (sign) {
      return '\\u' + ('0000' + sign.charCodeAt(0).toString(16)).slice(-4);
    });
  }

  function tell(kind, value) { window.larderHost.heard(kind, json(value === undefined ? null : value)); }

  function wish(name, value) { tell('wish', { name: name, value: value }); }

  var FORBIDDEN = 'script,style,meta,link,base,iframe,frame,frameset,object,embed,applet,svg,math,video,audio,template,noscript,portal';

  function guard(ed) {
    ed.parser.addNodeFilter(FORBIDDEN, function (nodes) { nodes.forEach(function (node) { node.remove(); }); });
  }

  /* The whole entry has one undo, which is the window's. */
  function noUndo(ed) {
    var undo = ed.undoManager;
    undo.add = function () { return null; };
    undo.beforeChange = function () {};
    undo.dispatchChange = function () {};
    undo.transact = function (change) { change(); return null; };
    undo.extra = function (one, other) { one(); other(); };
    undo.undo = undo.redo = function () { return undefined; };
    undo.hasUndo = undo.hasRedo = function () { return false; };
  }

  function block() {
    var node = editor.dom.getParent(editor.selection.getStart(), 'h1,h2,h3,h4,h5,h6,pre,p,li,td,th,div,blockquote');
    var name = node ? node.nodeName.toLowerCase() : 'p';
    return /^(h[1-6]|pre)$/.test(name) ? name : 'p';
  }

  function state() {
    var at = function (selector) { return !!editor.dom.getParent(editor.selection.getStart(), selector); };
    var link = editor.dom.getParent(editor.selection.getStart(), 'a[href]');
    var node = editor.selection.getNode();
    var image = node && node.nodeName === 'IMG' ? node : null;
    var now = {
      block: block(), bold: editor.formatter.match('bold'), italic: editor.formatter.match('italic'), code: at('code'),
      bullets: at('ul'), numbers: at('ol'), quote: at('blockquote'), table: at('table'),
      link: link ? (link.getAttribute('data-mce-href') || link.getAttribute('href')) : null,
      text: link ? link.textContent : editor.selection.isCollapsed() ? '' : editor.selection.getContent({ format: 'text' }).slice(0, 200),
      image: image ? { src: image.getAttribute('data-mce-src') || image.getAttribute('src'), alt: image.getAttribute('alt') || '' } : null
    };
    var text = json(now);
    if (text !== last) { last = text; tell('state', now); }
  }

  function key(event) {
    if (event.keyCode === 9 && !event.ctrlKey && !event.altKey && !event.metaKey) {
      if (editor.dom.getParent(editor.selection.getStart(), 'li,td,th')) { return; }
      event.preventDefault();
      event.stopImmediatePropagation();
      wish('leave', event.shiftKey ? 'backward' : 'forward');
    } else if (event.keyCode === 27) {
      event.preventDefault();
      wish('leave', 'bar');
    } else if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && (event.keyCode === 75 || event.keyCode === 70)) {
      event.preventDefault();
      wish(event.keyCode === 75 ? 'link' : 'find', '');
    }
  }

  function pictures(root) {
    root.querySelectorAll('img').forEach(function (image) {
      var address = image.getAttribute('data-mce-src') || image.getAttribute('src') || '';
      if (/^https?:/i.test(address)) { tell('picture', address); }
    });
  }

  function setup(ed) {
    ed.on('PreInit', function () { guard(ed); noUndo(ed); });
    ed.on('keydown', key, true);
    ed.on('paste', function (event) { event.preventDefault(); event.stopImmediatePropagation(); wish('paste', ''); }, true);
    ed.on('drop', function (event) { if (event.dataTransfer && event.dataTransfer.files && event.dataTransfer.files.length) { event.preventDefault(); } });
    ed.on('NodeChange', state);
    /* A link is a piece of text here: it leads nowhere. */
    ed.on('click auxclick', function (event) { if (ed.dom.getParent(event.target, 'a[href]')) { event.preventDefault(); } });
    ed.on('blur', function () { blocks.flush(); });
    ed.on('input', function () { empty(); });
  }

  function empty() {
    var body = editor.getBody();
    if (editor.dom.isEmpty(body) && !body.querySelector('.larder-island')) { body.setAttribute('data-empty', held.prompt || ''); } else { body.removeAttribute('data-empty'); }
  }

  function start(settings) {
    held = settings;
    source = window.larderSource(document.getElementById('source'), function (text) { tell('source', text); }, wish);
    tinymce.init({
      target: document.getElementById('text'), theme: false, model: 'dom', skin: false, plugins: 'lists table searchreplace',
      content_css: ['app://larder/editor/content.css'], promotion: false, branding: false,
      content_security_policy: "default-src 'none'; script-src 'none'; style-src 'unsafe-inline' app:; img-src data: blob:; font-src app:; form-action 'none'; base-uri 'none'",
      valid_elements: '*[*]', extended_valid_elements: 'i[*],span[*],a[*],b[*],em[*],strong[*]', valid_children: '+body[style]',
      verify_html: true, entity_encoding: 'named', entities: '160,nbsp,173,shy', convert_urls: false, indent: false, element_format: 'html',
      allow_conditional_comments: true, allow_html_in_named_anchor: true, remove_trailing_brs: true, fix_list_elements: false,
      browser_spellcheck: false, contextmenu: false, object_resizing: 'img', paste_block_drop: true, automatic_uploads: false,
      images_file_types: '', paste_data_images: false, smart_paste: false, text_patterns: false, entity_encoding_raw: false,
      table_use_colgroups: false, table_default_attributes: {}, table_default_styles: {}, table_sizing_mode: 'responsive',
      table_resize_bars: false, visual: false, noneditable_class: 'larder-island', formats: { code: { inline: 'code' } }, setup: setup
    }).then(function (made) {
      editor = made[0];
      window.larderKeys(editor.getWin());
      editor.getBody().setAttribute('aria-label', settings.name);
      blocks = window.larderBlocks(editor, settings.mark, function (change) { empty(); tell('change', change); });
      look(settings.dark);
      tell('ready');
    }, function (why) { tell('broken', String(why)); });
  }

  function look(dark) {
    [document, editor.getDoc()].forEach(function (each) { each.documentElement.setAttribute('data-look', dark ? 'dark' : 'light'); });
  }

  function insert(html) {
    editor.focus();
    inserted = editor.selection.getBookmark(2, true);
    editor.insertContent(html);
    pictures(editor.getBody());
    blocks.flush();
  }

  /* Something else in the place of what was inserted last and has been taken back. */
  function insertAgain(html) {
    editor.focus();
    if (inserted) { editor.selection.moveToBookmark(inserted); }
    editor.insertContent(html);
    pictures(editor.getBody());
    blocks.flush();
  }

  function endFind() { if (finding && editor) { editor.plugins.searchreplace.done(true); } finding = ''; found = 0; }

  var commands = {
    block: function (name) { editor.execCommand('FormatBlock', false, name); },
    bold: function () { editor.execCommand('Bold'); },
    italic: function () { editor.execCommand('Italic'); },
    bullets: function () { editor.execCommand('InsertUnorderedList'); },
    numbers: function () { editor.execCommand('InsertOrderedList'); },
    quote: function () { editor.execCommand('mceBlockQuote'); },
    code: function () { editor.execCommand('mceToggleFormat', false, 'code'); },
    plain: function () { editor.execCommand('RemoveFormat'); },
    table: function (size) { editor.execCommand('mceInsertTable', false, { rows: size.rows, columns: size.columns, options: { headerRows: 1 } }); },
    rowBefore: function () { editor.execCommand('mceTableInsertRowBefore'); },
    rowAfter: function () { editor.execCommand('mceTableInsertRowAfter'); },
    rowAway: function () { editor.execCommand('mceTableDeleteRow'); },
    columnBefore: function () { editor.execCommand('mceTableInsertColBefore'); },
    columnAfter: function () { editor.execCommand('mceTableInsertColAfter'); },
    columnAway: function () { editor.execCommand('mceTableDeleteCol'); },
    tableAway: function () { editor.execCommand('mceTableDelete'); },
    unlink: function () { editor.execCommand('Unlink'); },
    link: function (wanted) {
      var at = editor.dom.getParent(editor.selection.getStart(), 'a[href]');
      if (at) {
        editor.dom.setAttribs(at, { href: wanted.href, 'data-mce-href': wanted.href });
        if (wanted.text && wanted.text !== at.textContent && !at.querySelector('img,.larder-island')) { at.textContent = wanted.text; }
      } else if (editor.selection.isCollapsed()) {
        editor.insertContent(editor.dom.createHTML('a', { href: wanted.href }, editor.dom.encode(wanted.text || wanted.href)));
      } else {
        editor.execCommand('mceInsertLink', false, { href: wanted.href });
      }
    },
    image: function (wanted) {
      var node = editor.selection.getNode();
      if (node && node.nodeName === 'IMG') {
        editor.dom.setAttribs(node, { src: wanted.src, 'data-mce-src': wanted.src, alt: wanted.alt });
      } else {
        editor.insertContent(editor.dom.createHTML('img', { src: wanted.src, alt: wanted.alt }));
      }
      pictures(editor.getBody());
    }
  };

  window.larder = {
    start: start,
    look: look,
    load: function (pieces) {
      last = '';
      endFind();
      var groups = blocks.load(pieces);
      editor.getWin().scrollTo(0, 0);
      empty();
      pictures(editor.getBody());
      return json(groups);
    },
    patch: function (from, to, pieces) {
      var groups = blocks.patch(from, to, pieces);
      empty();
      pictures(editor.getBody());
      return json(groups);
    },
    flush: function () { blocks.flush(); },
    sight: function () { if (mode === 'rich' && !finding) { editor.selection.scrollIntoView(); } },
    touchAll: function () { blocks.touchAll(); },
    now: function () { last = ''; state(); },
    mode: function (wanted) {
      endFind();
      mode = wanted;
      document.getElementById('rich').hidden = wanted !== 'rich';
      document.getElementById('source').hidden = wanted !== 'source';
    },
    source: function (text) { source.set(text); },
    sourceNow: function () { return json(source.get()); },
    typeSource: function (text) { source.type(text); },
    focus: function () { if (mode === 'rich') { editor.focus(); } else { source.focus(); } },
    end: function () { editor.selection.select(editor.getBody(), true); editor.selection.collapse(false); editor.focus(); },
    show: function (at) { blocks.show(at); editor.focus(); },
    run: function (name, value) { editor.focus(); commands[name](value); editor.nodeChanged(); blocks.flush(); },
    insert: insert,
    insertAgain: insertAgain,
    picture: function (address, data) {
      editor.getBody().querySelectorAll('img').forEach(function (image) {
        var at = image.getAttribute('data-mce-src') || image.getAttribute('src');
        if (at === address) { image.setAttribute('data-mce-src', address); image.setAttribute('src', data); }
      });
    },
    height: function () { return mode === 'rich' ? editor.getDoc().documentElement.offsetHeight + 30 : 0; },
    find: function (text, backwards, matchCase) {
      if (mode === 'source') { return source.find(text, backwards, matchCase) ? 1 : 0; }
      var search = editor.plugins.searchreplace;
      var wanted = text + (matchCase ? '/c' : '/i');
      if (wanted !== finding || !found) { found = search.find(text, matchCase, false); finding = wanted; return found; }
      if (backwards) { search.prev(); } else { search.next(); }
      return found;
    },
    replace: function (text, by, all, matchCase) {
      if (mode === 'source') {
        if (all) { return source.replaceAll(text, by, matchCase); }
        if (!source.isAt(text, matchCase) && !source.find(text, false, matchCase)) { return 0; }
        source.replace(by);
        return source.find(text, false, matchCase) ? 1 : 0;
      }
      var wanted = text + (matchCase ? '/c' : '/i');
      if (wanted !== finding || !found) { found = editor.plugins.searchreplace.find(text, matchCase, false); finding = wanted; }
      if (!found) { return 0; }
      var before = found;
      var more = editor.plugins.searchreplace.replace(by, true, all);
      found = more ? Math.max(0, found - 1) : 0;
      blocks.flush();
      return all ? before : found;
    },
    found: endFind
  };
}());

/*
 * Knows which of the outermost nodes stand for which block of the content, and which of them were touched: only those are
 * ever written out again. Blocks are given with numbers from 0 on; what is new here gets numbers below 0.
 */
window.larderBlocks = function (editor, mark, tell) {
  'use strict';
  var owner = new WeakMap();
  var groups = new Map();
  var dirty = new WeakSet();
  var written = new WeakMap();
  var sent = [];
  var fresh = -1;
  var touched = new Set();
  var moved = true;
  var places = new Map();
  var composing = false;
  var body = editor.getBody();
  var doc = editor.getDoc();
  var observer = new MutationObserver(function (records) { note(records); send(); });

  function watch() {
    observer.observe(body, { childList: true, subtree: true, characterData: true, attributes: true });
  }

  function top(node) {
    while (node && node.parentNode !== body) { node = node.parentNode; }
    return node;
  }

  function note(records) {
    records.forEach(function (record) {
      if (record.target === body) { moved = moved || record.type === 'childList'; return; }
      var block = top(record.target);
      if (block) { dirty.add(block); written.delete(block); touched.add(block); }
    });
  }

  function isNothing(node) {
    return (node.nodeType === 3 && /^[\s\ufeff]*$/.test(node.data))
      || (node.nodeType === 1 && (node.getAttribute('data-mce-bogus') === 'all' || node.classList.contains('mce-offscreen-selection')));
  }

  function serialized(nodes) {
    var box = doc.createElement('div');
    nodes.forEach(function (node) { box.appendChild(node.cloneNode(true)); });
    return editor.serializer.serialize(box, { getInner: true, no_events: true });
  }

  function parsed(html) {
    var tree = editor.parser.parse(html, { isRootContent: true, insert: true });
    return tinymce.html.Serializer({ validate: false }, editor.schema).serialize(tree);
  }

  /* What a block looks like when it is only read and written again. */
  function asRead(group) {
    if (group.asRead === undefined) {
      var box = doc.createElement('div');
      box.innerHTML = parsed(group.html);
      strip(box);
      group.asRead = editor.serializer.serialize(box, { getInner: true, no_events: true });
    }
    return group.asRead;
  }

  function strip(box) {
    var walker = doc.createTreeWalker(box, NodeFilter.SHOW_COMMENT);
    var found = [];
    while (walker.nextNode()) { if (isMark(walker.currentNode)) { found.push(walker.currentNode); } }
    found.forEach(function (comment) { comment.remove(); });
  }

  function isMark(node) { return node.nodeType === 8 && node.data.indexOf(mark + ':') === 0; }

  function numberOf(node) { return parseInt(node.data.substring(mark.length + 1), 10); }

  function marked(pieces) {
    return pieces.map(function (piece) { return '<!--' + mark + ':' + piece.id + '-->' + piece.html; }).join('');
  }

  /* Marks that came to lie within a node, by the outermost node. */
  function marksInside(nodes) {
    var found = new Map();
    if (!nodes.length) { return found; }
    var ground = nodes[0].parentNode;
    var walker = doc.createTreeWalker(ground, NodeFilter.SHOW_COMMENT);
    while (walker.nextNode()) {
      var comment = walker.currentNode;
      if (isMark(comment) && comment.parentNode !== ground) {
        var above = comment;
        while (above.parentNode !== ground) { above = above.parentNode; }
        if (!found.has(above)) { found.set(above, []); }
        found.get(above).push(comment);
      }
    }
    return found;
  }

  /* Gives the nodes to the blocks between whose marks they stand; blocks that came to lie in one node become one. */
  function claim(nodes, pieces) {
    var html = new Map(pieces.map(function (piece) { return [piece.id, piece.html]; }));
    var result = [];
    var current = null;
    var inside = marksInside(nodes);
    Array.from(nodes).forEach(function (node) {
      if (isMark(node)) {
        current = { ids: [numberOf(node)], nodes: [] };
        result.push(current);
        node.remove();
        return;
      }
      if (!current) { current = { ids: [], nodes: [] }; result.push(current); }
      (inside.get(node) || []).forEach(function (comment) { current.ids.push(numberOf(comment)); comment.remove(); });
      if (!isNothing(node)) { current.nodes.push(node); }
    });
    var found = [].concat.apply([], result.map(function (each) { return each.ids; }));
    var all = pieces.map(function (piece) { return piece.id; });
    if (all.length && found.join() !== all.join()) {
      // The browser threw a mark away or moved one: nothing is told apart, so that nothing is lost.
      result = [{ ids: all, nodes: [].concat.apply([], result.map(function (each) { return each.nodes; })) }];
    }
    result.forEach(function (each) {
      if (!each.ids.length || !each.nodes.length) { return; }
      var group = { nodes: each.nodes, html: each.ids.map(function (id) { return html.get(id) || ''; }).join('') };
      groups.set(each.ids[0], group);
      each.nodes.forEach(function (node) { owner.set(node, each.ids[0]); });
    });
    return result.filter(function (each) { return each.ids.length; }).map(function (each) {
      return { ids: each.ids, shown: each.nodes.length > 0 };
    });
  }

  function entry(id, run) {
    var group = groups.get(id);
    var whole = !group.fresh && run.length === group.nodes.length
      && run.every(function (node, at) { return node === group.nodes[at]; });
    if (whole && !run.some(function (node) { return dirty.has(node); })) { return { id: id, html: null }; }
    var html = run.map(function (node) {
      if (!written.has(node)) { written.set(node, serialized([node])); }
      return written.get(node);
    }).join('');
    return { id: id, html: !group.fresh && html === asRead(group) ? null : html };
  }

  function newGroup(nodes) {
    var id = fresh--;
    groups.set(id, { nodes: nodes, fresh: true });
    nodes.forEach(function (node) { owner.set(node, id); });
    return id;
  }

  function walk() {
    var empty = editor.dom.isEmpty(body) && !body.querySelector('.larder-island');
    var out = [];
    var seen = new Set();
    var child = body.firstChild;
    while (child) {
      if (isNothing(child)) { child = child.nextSibling; continue; }
      var id = owner.get(child);
      var run = [child];
      var next = child.nextSibling;
      while (id !== undefined && next && (isNothing(next) || owner.get(next) === id)) {
        if (!isNothing(next)) { run.push(next); }
        next = next.nextSibling;
      }
      if (id === undefined || seen.has(id)) { id = newGroup(run); }
      seen.add(id);
      var one = entry(id, run);
      if (one.html !== '') { out.push(one); }
      child = next;
    }
    // A text of nothing but an empty block is not an empty text, as long as it reads as the author gave it.
    return empty && out.some(function (one) { return one.html !== null; }) ? [] : out;
  }

  function same(one, other) { return one.id === other.id && one.html === other.html; }

  function part(one) {
    var group = groups.get(one.id);
    return { id: one.id, html: one.html, read: one.html !== null && !group.fresh ? asRead(group) : null };
  }

  /* While no outermost node came, went or moved, only the touched ones are looked at; false where that is not enough. */
  function sendTouched() {
    if (moved || sent.length < 2) { return false; }
    var changes = [];
    var enough = Array.from(touched).every(function (node) {
      var id = owner.get(node);
      var at = places.get(id);
      var group = groups.get(id);
      if (at === undefined || !group || group.nodes.some(function (each) { return each.parentNode !== body; })) { return false; }
      var one = entry(id, group.nodes);
      if (one.html === '') { return false; }
      if (!same(one, sent[at])) { changes.push([at, one]); }
      return true;
    });
    if (!enough) { return false; }
    touched.clear();
    changes.forEach(function (change) { sent[change[0]] = change[1]; });
    changes.forEach(function (change) { tell({ from: change[0], to: change[0] + 1, parts: [part(change[1])] }); });
    return true;
  }

  function remember(now) {
    sent = now;
    places = new Map(now.map(function (one, at) { return [one.id, at]; }));
    touched.clear();
    moved = false;
  }

  /* Tells what came to stand in place of what, once. */
  function send() {
    if (composing || sendTouched()) { return; }
    var now = walk();
    var from = 0;
    var most = Math.min(now.length, sent.length);
    while (from < most && same(now[from], sent[from])) { from++; }
    var tail = 0;
    while (tail < most - from && same(now[now.length - 1 - tail], sent[sent.length - 1 - tail])) { tail++; }
    var to = sent.length - tail;
    var parts = now.slice(from, now.length - tail).map(part);
    var nothing = from === now.length - tail && from === to;
    remember(now);
    if (nothing) { return; }
    tell({ from: from, to: to, parts: parts });
  }

  /* Those that are still of the block: some may have become another's when it was split. */
  function nodesOf(one) {
    return groups.get(one.id).nodes.filter(function (node) { return node.parentNode === body && owner.get(node) === one.id; });
  }

  function firstNode(at) {
    return at < sent.length ? nodesOf(sent[at])[0] || null : null;
  }

  /* Where the caret is among the outermost nodes, counted in letters. */
  function caret() {
    var range = editor.selection.getRng();
    var block = top(range.startContainer);
    if (!block) { return null; }
    var before = doc.createRange();
    before.selectNodeContents(block);
    before.setEnd(range.startContainer, range.startOffset);
    return { node: block, at: before.toString().length };
  }

  function place(block, at) {
    var walker = doc.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    var left = at;
    var last = null;
    while (walker.nextNode()) {
      last = walker.currentNode;
      if (left <= last.length) { editor.selection.setCursorLocation(last, left); return; }
      left -= last.length;
    }
    if (last) { editor.selection.setCursorLocation(last, last.length); } else { editor.selection.setCursorLocation(block, 0); }
  }

  editor.on('compositionstart', function () { composing = true; });
  editor.on('compositionend', function () { composing = false; send(); });

  return {
    load: function (pieces) {
      observer.disconnect();
      owner = new WeakMap(); groups = new Map(); dirty = new WeakSet(); written = new WeakMap(); fresh = -1; composing = false;
      editor.setContent(marked(pieces), { no_selection: true });
      var result = claim(body.childNodes, pieces);
      if (!body.firstChild) { editor.setContent(''); }
      remember(walk());
      observer.takeRecords();
      watch();
      return result;
    },
    patch: function (from, to, pieces) {
      note(observer.takeRecords());
      var was = caret();
      var before = firstNode(to);
      var gone = [];
      sent.slice(from, to).forEach(function (one) {
        gone = gone.concat(nodesOf(one));
        groups.delete(one.id);
      });
      var index = was ? gone.indexOf(was.node) : -1;
      if (!sent.length) { while (body.firstChild) { body.firstChild.remove(); } }
      gone.forEach(function (node) { node.remove(); });
      var box = doc.createElement('div');
      box.innerHTML = pieces.length ? parsed(marked(pieces)) : '';
      var result = claim(box.childNodes, pieces);
      var added = Array.from(box.childNodes);
      added.forEach(function (node) { body.insertBefore(node, before); });
      if (!body.firstChild) { editor.setContent(''); }
      if (index >= 0) {
        var shown = added.filter(function (node) { return node.nodeType === 1; });
        var at = shown[Math.min(index, shown.length - 1)] || before || body.lastChild;
        if (at) { place(at, was.at); }
      }
      observer.takeRecords();
      remember(walk());
      return result;
    },
    /* As if every block had been touched: for whoever wants to see that reading and writing changes nothing. */
    touchAll: function () {
      Array.from(body.childNodes).forEach(function (node) { dirty.add(node); written.delete(node); });
      moved = true;
      send();
    },
    flush: function () { composing = false; note(observer.takeRecords()); send(); },
    count: function () { return sent.length; },
    show: function (at) {
      var node = firstNode(at);
      if (node) { editor.selection.setCursorLocation(node, 0); node.scrollIntoView(); }
    }
  };
};

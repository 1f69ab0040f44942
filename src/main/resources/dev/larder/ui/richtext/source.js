/* The content as its author wrote it, with its marks in colour. */
window.larderSource = function (place, tell, wish) {
  'use strict';
  var quiet = false;
  var view = CodeMirror(place, {
    mode: 'htmlmixed', theme: 'larder', lineWrapping: true, lineNumbers: true, lineSeparator: '\n', indentWithTabs: false,
    maxHighlightLength: 20000, crudeMeasuringFrom: 5000, undoDepth: 0, viewportMargin: 10,
    extraKeys: {
      Tab: function () { wish('leave', 'forward'); }, 'Shift-Tab': function () { wish('leave', 'backward'); },
      Esc: function () { wish('leave', 'bar'); }, 'Ctrl-F': function () { wish('find', ''); }, 'Cmd-F': function () { wish('find', ''); }
    }
  });
  view.getInputField().setAttribute('aria-label', 'HTML');
  view.on('changes', function () { if (!quiet) { tell(view.getValue()); } });

  return {
    set: function (text) {
      quiet = true;
      var before = view.getValue();
      if (before !== text) {
        var shorter = Math.min(before.length, text.length);
        var start = 0;
        while (start < shorter && before[start] === text[start]) { start++; }
        var end = 0;
        while (end < shorter - start && before[before.length - 1 - end] === text[text.length - 1 - end]) { end++; }
        if (start + end === 0) {
          view.setValue(text);
        } else {
          view.replaceRange(text.substring(start, text.length - end), view.posFromIndex(start), view.posFromIndex(before.length - end));
        }
      }
      quiet = false;
      view.refresh();
    },
    get: function () { return view.getValue(); },
    focus: function () { view.focus(); },
    type: function (text) { view.replaceSelection(text); },
    find: function (text, backwards, matchCase) {
      var cursor = view.getSearchCursor(text, backwards ? view.getCursor('from') : view.getCursor('to'), { caseFold: !matchCase });
      var found = cursor.find(backwards);
      if (!found) {
        cursor = view.getSearchCursor(text, backwards ? CodeMirror.Pos(view.lastLine()) : CodeMirror.Pos(0, 0), { caseFold: !matchCase });
        found = cursor.find(backwards);
      }
      if (found) { view.setSelection(cursor.from(), cursor.to()); view.scrollIntoView({ from: cursor.from(), to: cursor.to() }, 60); }
      return !!found;
    },
    isAt: function (text, matchCase) {
      var chosen = view.getSelection();
      return text !== '' && (matchCase ? chosen === text : chosen.toLowerCase() === text.toLowerCase());
    },
    replace: function (text) { if (view.somethingSelected()) { view.replaceSelection(text); } },
    replaceAll: function (text, by, matchCase) {
      var count = 0;
      view.operation(function () {
        var cursor = view.getSearchCursor(text, CodeMirror.Pos(0, 0), { caseFold: !matchCase });
        while (cursor.findNext()) { cursor.replace(by); count++; }
      });
      return count;
    }
  };
};

/* The window's browser leaves the names of keys empty; both windows get them from the numbers. */
window.larderKeys = function (target) {
  'use strict';
  var names = { 8: 'Backspace', 9: 'Tab', 13: 'Enter', 16: 'Shift', 17: 'Control', 18: 'Alt', 27: 'Escape', 32: ' ', 33: 'PageUp',
    34: 'PageDown', 35: 'End', 36: 'Home', 37: 'ArrowLeft', 38: 'ArrowUp', 39: 'ArrowRight', 40: 'ArrowDown', 45: 'Insert',
    46: 'Delete', 91: 'Meta' };
  var known = Object.getOwnPropertyDescriptor(target.KeyboardEvent.prototype, 'key');
  Object.defineProperty(target.KeyboardEvent.prototype, 'key', { configurable: true, get: function () {
    var told = known && known.get ? known.get.call(this) : '';
    if (told) { return told; }
    var code = this.type === 'keypress' ? this.charCode : this.keyCode;
    if (names[code] && this.type !== 'keypress') { return names[code]; }
    if (code >= 112 && code <= 123) { return 'F' + (code - 111); }
    var sign = String.fromCharCode(code || 0);
    return this.shiftKey || this.type === 'keypress' ? sign : sign.toLowerCase();
  } });
};
window.larderKeys(window);

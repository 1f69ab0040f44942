/** The look, the controls and the dialogs that every window part shares. */
package dev.larder.ui.kit;

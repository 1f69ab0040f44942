/** Deciding where both sides changed the same: mine and theirs side by side, place by place. */
package dev.larder.ui.conflict;

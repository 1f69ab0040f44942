/** Where a space's tokens are kept, and the type that guards them on their way into a request. */
package dev.larder.vault;

/** Looks at an entry that warn and never block: one small class each. Pure functions of the model. */
package dev.larder.checks;

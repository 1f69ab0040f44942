package dev.larder.ui.shell;

import java.util.function.IntConsumer;

/** What the buttons in the window's head do, and the keys for the size of everything: +1, -1, or 0 for the usual one. */
public record TopBarActions(Runnable connect, Runnable settings, Runnable pull, Runnable theme, IntConsumer zoom) {}

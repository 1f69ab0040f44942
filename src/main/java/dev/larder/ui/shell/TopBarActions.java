package dev.larder.ui.shell;

/** What the buttons in the window's head do. */
public record TopBarActions(Runnable connect, Runnable settings, Runnable pull, Runnable theme) {}

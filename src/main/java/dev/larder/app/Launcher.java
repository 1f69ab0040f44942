package dev.larder.app;

/** Where the program starts: it must not extend {@code Application}, or the class path start fails. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] args) {
        System.out.println("larder");
    }
}

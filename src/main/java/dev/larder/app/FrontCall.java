package dev.larder.app;

/** Passes a second start's call on to the window, once there is one. */
final class FrontCall {
    private volatile Runnable window = () -> {};

    void answeredBy(Runnable toFront) {
        window = toFront;
    }

    void call() {
        window.run();
    }
}

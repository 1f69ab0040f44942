package dev.larder.ui.kit;

import javafx.application.Application;

/** Starts the gallery from the class path. */
public final class KitGalleryMain {
    private KitGalleryMain() {}

    public static void main(String[] args) {
        Application.launch(KitGallery.class, args);
    }
}

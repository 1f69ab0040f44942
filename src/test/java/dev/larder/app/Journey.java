package dev.larder.app;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A way through the window on the demo space, with mouse and keys. A failed one leaves a picture. */
abstract class Journey {
    @TempDir
    Path folder;

    OpenWindow window;

    @RegisterExtension
    final AfterTestExecutionCallback pictureOfAFailure = context -> {
        if (context.getExecutionException().isPresent()) {
            window.picture("journey-" + context.getRequiredTestMethod().getName());
        }
    };

    @BeforeEach
    void open() throws Exception {
        window = new OpenWindow(folder);
    }

    @AfterEach
    void close() throws Exception {
        try {
            window.nothingWasThrown();
        } finally {
            window.close();
        }
    }
}

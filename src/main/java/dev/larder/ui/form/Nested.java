package dev.larder.ui.form;

import java.util.Optional;
import javafx.scene.Node;

/** An editor with others inside it, which can be gone to by the rest of a path. */
interface Nested {
    /** Opens what hides the field and answers its control. */
    Optional<Node> reveal(String path);
}

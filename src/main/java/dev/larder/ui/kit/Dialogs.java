package dev.larder.ui.kit;

import java.util.function.Consumer;

/** How the program asks and tells. To be called on the FX thread; answers come there too. */
public interface Dialogs {
    /** Asks when no other question is open; a question whose id is open already is not shown twice, both get its answer. */
    void ask(Question question, Consumer<Answer> then);

    /** Says something in passing; never an error that needs an action. */
    void tell(Notice notice);
}

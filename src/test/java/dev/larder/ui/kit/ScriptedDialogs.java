package dev.larder.ui.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Answers questions by a script, and remembers what was asked and told. */
public final class ScriptedDialogs implements Dialogs {
    public final List<Question> asked = new ArrayList<>();
    public final List<Notice> told = new ArrayList<>();
    private final Map<String, Answer> script = new HashMap<>();

    public ScriptedDialogs answer(String question, Answer answer) {
        script.put(question, answer);
        return this;
    }

    /** A question without a line in the script gets the safe answer. */
    @Override
    public void ask(Question question, Consumer<Answer> then) {
        asked.add(question);
        then.accept(script.getOrDefault(question.id(), Answer.of(question.safe().id())));
    }

    @Override
    public void tell(Notice notice) {
        told.add(notice);
    }
}

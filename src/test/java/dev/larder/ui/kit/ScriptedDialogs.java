package dev.larder.ui.kit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Answers questions by a script, and remembers what was asked and told. */
public final class ScriptedDialogs implements Dialogs {
    public final List<Question> asked = new ArrayList<>();
    public final List<Notice> told = new ArrayList<>();
    private final Map<String, Deque<Answer>> script = new HashMap<>();

    /** Answers a question each time it is asked, in this order; the last answer is given from then on. */
    public ScriptedDialogs answer(String question, Answer... answers) {
        script.put(question, new ArrayDeque<>(List.of(answers)));
        return this;
    }

    /** A question without a line in the script gets the safe answer. */
    @Override
    public void ask(Question question, Consumer<Answer> then) {
        asked.add(question);
        then.accept(scripted(question));
    }

    private Answer scripted(Question question) {
        Deque<Answer> answers = script.getOrDefault(
                question.id(),
                new ArrayDeque<>(List.of(Answer.of(question.safe().id()))));
        return answers.size() > 1 ? answers.remove() : answers.element();
    }

    @Override
    public void tell(Notice notice) {
        told.add(notice);
    }
}

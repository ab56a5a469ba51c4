package io.muster.visit;

import io.muster.service.Question;
import io.muster.web.Problem;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds a client's answers against the questions that were asked. */
final class Intake {
    private static final int LONGEST = 1000;

    private Intake() {}

    /**
     * @param asked all questions of the visit
     * @param answers objects with a question and a value
     * @throws Problem 422 with a pointer for each fault
     */
    static void check(List<Question> asked, JsonArray answers) {
        var faults = faults(asked, answers);
        if (!faults.isEmpty()) {
            var problem = Problem.unprocessable("answers-unfit", "The answers do not fit the questions.");
            faults.forEach(fault -> problem.pointer(fault.getKey(), fault.getValue()));
            throw problem;
        }
    }

    /** What is wrong, by pointer. */
    static List<Map.Entry<String, String>> faults(List<Question> asked, JsonArray answers) {
        var faults = new ArrayList<Map.Entry<String, String>>();
        var questions = new HashMap<String, Question>();
        asked.forEach(question -> questions.put(question.id(), question));
        var answered = new HashSet<String>();
        for (int nr = 0; nr < answers.size(); nr++) {
            var answer = answers.getJsonObject(nr);
            var question = questions.get(answer.getString("question"));
            var place = "/answers/" + nr;
            if (question == null) {
                faults.add(Map.entry(place + "/question", "This is not asked."));
            } else if (!answered.add(question.id())) {
                faults.add(Map.entry(place + "/question", "It is answered twice."));
            } else {
                fault(question, answer.getValue("value"))
                        .ifPresent(reason -> faults.add(Map.entry(place + "/value", reason)));
            }
        }
        missing(asked, answered)
                .forEach(question -> faults.add(Map.entry("/answers", "“" + question.label() + "” is not answered.")));
        return faults;
    }

    /** Those answers that are to these questions. */
    static JsonArray to(List<Question> asked, JsonArray answers) {
        var ids = new HashSet<String>();
        asked.forEach(question -> ids.add(question.id()));
        var mine = new JsonArray();
        answers.stream()
                .filter(answer -> ids.contains(((JsonObject) answer).getString("question")))
                .forEach(mine::add);
        return mine;
    }

    private static List<Question> missing(List<Question> asked, HashSet<String> answered) {
        var missing = new ArrayList<Question>();
        asked.stream()
                .filter(question -> question.required() && answered.add(question.id()))
                .forEach(missing::add);
        return missing;
    }

    private static Optional<String> fault(Question question, Object value) {
        boolean fits = switch (question.kind()) {
            case text -> value instanceof String text && !text.isBlank() && text.length() <= LONGEST;
            case number -> value instanceof Number;
            case yes_no -> value instanceof Boolean;
            case choice -> question.choices().contains(value);
            case date -> value instanceof String text && isDate(text);
        };
        return fits ? Optional.empty() : Optional.of(wanted(question));
    }

    private static String wanted(Question question) {
        return switch (question.kind()) {
            case text -> "Some words are needed, at most " + LONGEST + " characters.";
            case number -> "A number is needed.";
            case yes_no -> "Yes or no is needed.";
            case choice -> "One of the choices is needed.";
            case date -> "A date is needed.";
        };
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}

package io.muster.service;

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
import java.util.Set;

/** Holds a client's answers against the questions that are asked, and brings them into the form that is kept. */
public final class Intake {
    private static final int LONGEST = 1000;
    private static final int LONGEST_NUMBER = 15;

    private final List<Map.Entry<String, String>> faults = new ArrayList<>();
    private final Set<String> answered = new HashSet<>();
    private final JsonArray kept = new JsonArray();

    /**
     * @param asked all questions of the visit
     * @param answers objects with a question and a value
     * @throws Problem 422 with a pointer for each fault
     */
    public static JsonArray checked(List<Question> asked, JsonArray answers) {
        return unlessUnfit(of(asked, answers));
    }

    /**
     * Staff ask by voice, and write down what matters: what is required of clients may be missing.
     *
     * @throws Problem 422 with a pointer for each fault
     */
    public static JsonArray noted(List<Question> asked, JsonArray answers) {
        return unlessUnfit(given(asked, answers));
    }

    private static JsonArray unlessUnfit(Intake intake) {
        if (!intake.faults.isEmpty()) {
            var problem = Problem.unprocessable("answers-unfit", "The answers do not fit the questions.");
            intake.faults.forEach(fault -> problem.pointer(fault.getKey(), fault.getValue()));
            throw problem;
        }
        return intake.kept;
    }

    static Intake of(List<Question> asked, JsonArray answers) {
        var intake = given(asked, answers);
        asked.stream()
                .filter(question -> question.required() && intake.answered.add(question.id()))
                .forEach(question -> intake.fault("/answers", "“" + question.label() + "” is not answered."));
        return intake;
    }

    private static Intake given(List<Question> asked, JsonArray answers) {
        var intake = new Intake();
        var open = new HashMap<String, Question>();
        asked.forEach(question -> open.put(question.id(), question));
        for (int nr = 0; nr < answers.size(); nr++) {
            var answer = answers.getJsonObject(nr);
            var question = open.get(answer.getString("question"));
            intake.take("/answers/" + nr, question, answer.getValue("value"));
        }
        return intake;
    }

    /** By pointer. */
    List<Map.Entry<String, String>> faults() {
        return faults;
    }

    JsonArray kept() {
        return kept;
    }

    private void take(String place, Question question, Object value) {
        if (question == null) {
            fault(place + "/question", "This is not asked.");
        } else if (!answered.add(question.id())) {
            fault(place + "/question", "It is answered twice.");
        } else {
            var meant = meant(question, value);
            if (meant == null) {
                fault(place + "/value", wanted(question));
            }
            kept.add(new JsonObject().put("question", question.id()).put("value", meant));
        }
    }

    private void fault(String pointer, String reason) {
        faults.add(Map.entry(pointer, reason));
    }

    /** The value in its one form, null where it is no answer to the question. A form sends numbers and yes or no as text. */
    private static Object meant(Question question, Object value) {
        return switch (question.kind()) {
            case text -> value instanceof String text && !text.isBlank() && text.length() <= LONGEST ? text : null;
            case number -> value instanceof Number ? value : number(String.valueOf(value));
            case yes_no -> yesOrNo(value);
            case choice -> value instanceof String && question.choices().contains(value) ? value : null;
            case date -> date(String.valueOf(value));
        };
    }

    private static Double number(String text) {
        var plain = text.strip().replace(',', '.');
        return plain.length() <= LONGEST_NUMBER && plain.matches("-?[0-9]+(\\.[0-9]+)?") ? Double.valueOf(plain) : null;
    }

    private static String yesOrNo(Object value) {
        return switch (value) {
            case Boolean yes -> yes ? "yes" : "no";
            case String word when word.equals("yes") || word.equals("no") -> word;
            default -> null;
        };
    }

    private static String date(String text) {
        try {
            return text.length() == 10 ? LocalDate.parse(text).toString() : null;
        } catch (DateTimeException e) {
            return null;
        }
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
}

package io.muster.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.muster.service.Question.Kind;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IntakeTest {
    private static final List<Question> ASKED = List.of(
            new Question("hair", "Long or short?", Kind.choice, true, List.of("long", "short")),
            new Question("allergy", "Allergies", Kind.text, true, null),
            new Question("age", "Age", Kind.number, false, null),
            new Question("first", "First time?", Kind.yes_no, false, null),
            new Question("since", "Since when?", Kind.date, false, null));

    @Test
    void allThatIsAskedMayBeAnswered() {
        Intake.checked(
                ASKED, answers("hair", "long", "allergy", "none", "age", 7.5, "first", "no", "since", "2024-02-29"));
    }

    @Test
    void onlyWhatIsRequiredMustBe() {
        Intake.checked(ASKED, answers("hair", "short", "allergy", "none"));
        assertEquals(List.of("/answers", "/answers"), faults(answers()));
        assertEquals(List.of("/answers"), faults(answers("hair", "short")));
    }

    static Stream<Arguments> unfit() {
        return Stream.of(
                Arguments.of("hair", "curly"),
                Arguments.of("hair", true),
                Arguments.of("allergy", " "),
                Arguments.of("allergy", "x".repeat(1001)),
                Arguments.of("allergy", 5),
                Arguments.of("age", "five"),
                Arguments.of("age", "1e5"),
                Arguments.of("first", "maybe"),
                Arguments.of("since", "2023-02-29"),
                Arguments.of("since", 20230201));
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void anAnswerIsOfItsKind(String question, Object value) {
        var answers = answers("hair", "long", "allergy", "none");
        answers.stream()
                .map(JsonObject.class::cast)
                .filter(answer -> answer.getString("question").equals(question))
                .findFirst()
                .ifPresentOrElse(answer -> answer.put("value", value), () -> answers.addAll(answers(question, value)));
        var nr = answers.stream()
                .map(answer -> ((JsonObject) answer).getString("question"))
                .toList()
                .indexOf(question);
        assertEquals(List.of("/answers/" + nr + "/value"), faults(answers));
    }

    @Test
    void nothingElseIsAnsweredAndNothingTwice() {
        assertEquals(
                List.of("/answers/2/question", "/answers/3/question"),
                faults(answers("hair", "long", "allergy", "none", "shoe", 44, "hair", "short")));
    }

    @Test
    void whatAFormSendsAsTextIsBroughtIntoForm() {
        var kept = Intake.checked(ASKED, answers("hair", "long", "allergy", "none", "age", "7,5", "first", true));
        assertEquals(answers("hair", "long", "allergy", "none", "age", 7.5, "first", "yes"), kept);
    }

    private static JsonArray answers(Object... pairs) {
        var answers = new JsonArray();
        for (int i = 0; i < pairs.length; i += 2) {
            answers.add(new JsonObject().put("question", pairs[i]).put("value", pairs[i + 1]));
        }
        return answers;
    }

    private static List<String> faults(JsonArray answers) {
        return Intake.of(ASKED, answers).faults().stream()
                .map(Map.Entry::getKey)
                .toList();
    }
}

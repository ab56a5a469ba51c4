package io.muster.service;

import io.muster.web.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a client is asked when booking a service.
 *
 * @param id by which answers name it; stays when the label changes
 * @param choices what a {@code choice} chooses from, null for the other kinds
 */
public record Question(String id, String label, Kind kind, boolean required, List<String> choices) {
    /** What an answer is; a {@code yes_no} answers yes or no, a {@code date} is ISO 8601. */
    public enum Kind {
        text,
        number,
        yes_no,
        choice,
        date
    }

    /** @throws Problem 422 with a pointer for each fault that the contract cannot see */
    static List<Question> checked(List<Question> questions) {
        var faults = new ArrayList<Map.Entry<String, String>>();
        var ids = new HashSet<String>();
        for (int nr = 0; nr < questions.size(); nr++) {
            var place = "/questions/" + nr;
            var question = questions.get(nr);
            if (!ids.add(question.id())) {
                faults.add(Map.entry(place + "/id", "Another question has this id."));
            }
            question.choicesFault().ifPresent(reason -> faults.add(Map.entry(place + "/choices", reason)));
        }
        if (!faults.isEmpty()) {
            var problem = Problem.unprocessable("question-form", "A question is not well put.");
            faults.forEach(fault -> problem.pointer(fault.getKey(), fault.getValue()));
            throw problem;
        }
        return questions;
    }

    private Optional<String> choicesFault() {
        if (kind != Kind.choice) {
            return choices == null ? Optional.empty() : Optional.of("Only a choice has choices.");
        }
        if (choices == null || choices.size() < 2) {
            return Optional.of("A choice needs at least two.");
        }
        return new HashSet<>(choices).size() == choices.size() ? Optional.empty() : Optional.of("Each of them once.");
    }
}

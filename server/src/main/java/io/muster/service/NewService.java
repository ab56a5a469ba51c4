package io.muster.service;

import io.muster.db.Wire;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;

/** A service to create; all but name, length and price may be null. */
public record NewService(
        String name,
        String description,
        UUID skill,
        int durationMinutes,
        Integer bufferBeforeMinutes,
        Integer bufferAfterMinutes,
        Integer stepMinutes,
        Integer noticeMinutes,
        Integer windowDays,
        Integer capacity,
        Integer dayLimit,
        Integer clientLimit,
        Service.Confirmation confirmation,
        long priceMinor,
        String currency,
        Long depositMinor,
        Long noShowFeeMinor,
        List<Question> questions,
        String colour,
        String ikpu,
        String packageCode,
        Integer vatPercent,
        Integer position,
        Boolean online) {
    /** What the columns hold where nothing is said. */
    private static final JsonObject DEFAULTS = new JsonObject()
            .put("description", "")
            .put("bufferBeforeMinutes", 0)
            .put("bufferAfterMinutes", 0)
            .put("stepMinutes", 15)
            .put("noticeMinutes", 60)
            .put("windowDays", 60)
            .put("capacity", 1)
            .put("confirmation", "auto")
            .put("depositMinor", 0)
            .put("noShowFeeMinor", 0)
            .put("questions", new JsonArray())
            .put("online", true)
            .put("archived", false);

    /** One that clients book in the usual way. */
    public NewService(
            String name,
            UUID skill,
            int durationMinutes,
            Integer bufferBeforeMinutes,
            Integer bufferAfterMinutes,
            long priceMinor,
            String currency,
            String colour) {
        this(
                name,
                null,
                skill,
                durationMinutes,
                bufferBeforeMinutes,
                bufferAfterMinutes,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                priceMinor,
                currency,
                null,
                null,
                null,
                colour,
                null,
                null,
                null,
                null,
                null);
    }

    List<Question> asked() {
        return questions == null ? List.of() : questions;
    }

    /** With the defaults for what is not said; the position is left to the others'. */
    JsonObject whole() {
        return DEFAULTS.copy().mergeIn(Wire.of(this));
    }
}

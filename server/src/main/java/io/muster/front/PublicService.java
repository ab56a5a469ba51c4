package io.muster.front;

import io.muster.service.Question;
import io.muster.service.Service;
import java.util.List;
import java.util.UUID;

/** What everybody may know of a service, and who performs it. */
record PublicService(
        UUID id,
        String name,
        String description,
        int durationMinutes,
        long priceMinor,
        String currency,
        int capacity,
        long depositMinor,
        long noShowFeeMinor,
        Service.Confirmation confirmation,
        List<Question> questions,
        String colour,
        List<Who> employees) {
    /**
     * Who performs it.
     *
     * @param durationMinutes null where it is the service's
     * @param priceMinor null where it is the service's
     */
    record Who(UUID id, String name, Integer durationMinutes, Long priceMinor) {}

    static PublicService of(Service of, List<Who> employees) {
        return new PublicService(
                of.id(),
                of.name(),
                of.description(),
                of.durationMinutes(),
                of.priceMinor(),
                of.currency(),
                of.capacity(),
                of.depositMinor(),
                of.noShowFeeMinor(),
                of.confirmation(),
                of.questions(),
                of.colour(),
                employees);
    }
}

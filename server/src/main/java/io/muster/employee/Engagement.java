package io.muster.employee;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is agreed with an employee.
 *
 * @param employee null for somebody who is hired with it
 * @param terms the raw numbers of the contract, kept for planning
 * @param skills of somebody who is hired, else those that come to what they have
 */
public record Engagement(
        UUID employee,
        String name,
        String contract,
        Integer weeklyMinMinutes,
        Integer weeklyMaxMinutes,
        Map<String, Object> terms,
        List<UUID> skills) {}

package io.muster.roster;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * An employee to create or to change.
 *
 * @param id null for a new one
 * @param terms raw numbers of the contract
 * @param moreSkills names of those that they do not have yet
 */
record PlannedPerson(
        String name,
        UUID id,
        String contract,
        Integer weeklyMinMinutes,
        Integer weeklyMaxMinutes,
        Map<String, Object> terms,
        Set<String> moreSkills) {}

package io.muster.employee;

import java.util.List;
import java.util.UUID;

/** An employee to create; all but the name may be null. */
public record NewEmployee(
        String name,
        String email,
        String phone,
        List<UUID> skills,
        String contract,
        Integer weeklyMinMinutes,
        Integer weeklyMaxMinutes) {}

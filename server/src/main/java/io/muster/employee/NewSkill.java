package io.muster.employee;

/** A skill to create. */
public record NewSkill(String name) {}

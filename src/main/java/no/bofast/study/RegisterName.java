package no.bofast.study;

/** Which simulated register, and which of its arms. */
record RegisterName(long seed, Arm arm) {}

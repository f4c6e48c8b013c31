package org.masnaa.app.cases.jobs;

/**
 * Why a job waits for a person.
 *
 * @param error what failed, as a code without personal data
 * @param attempts how often it was tried
 */
public record JobFailure(String waitId, String error, int attempts) {}

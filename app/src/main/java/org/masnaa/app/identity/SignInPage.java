package org.masnaa.app.identity;

import java.util.List;

/**
 * The page on which one signs in; template {@code identity/sign-in}. Each choice posts to {@code
 * /sign-in}: {@code person=<id>} or {@code officer=<id>}. Both lists are empty outside the sandbox.
 *
 * @param people of the sandbox
 * @param officers of the sandbox, entity by entity
 */
public record SignInPage(List<TestPerson> people, List<OfficerProfile> officers) {}

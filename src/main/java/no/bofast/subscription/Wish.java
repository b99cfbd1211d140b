package no.bofast.subscription;

import no.bofast.words.Language;

/** What somebody who wants to subscribe asks for. */
public record Wish(Channel channel, Interest interest, Language language, Pace pace) {}

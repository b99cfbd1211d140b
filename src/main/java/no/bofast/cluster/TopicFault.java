package no.bofast.cluster;

/**
 * What is wrong with one topic.
 *
 * @param isFatal whether nothing may be started on it: what would be published would be wrong, or soon stop
 * @param sentence one line, with what mends it
 */
public record TopicFault(boolean isFatal, String sentence) {}

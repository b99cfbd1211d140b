/**
 * Webhooks: CloudEvents signed as Standard Webhooks, posted to addresses that are checked when registered and when dialled.
 *
 * <p>May depend on {@code subscription} and {@code subscription.delivery}, OkHttp, Jackson and the Standard Webhooks library.
 * Start with {@link no.bofast.subscription.delivery.webhook.WebhookSender}.
 */
package no.bofast.subscription.delivery.webhook;

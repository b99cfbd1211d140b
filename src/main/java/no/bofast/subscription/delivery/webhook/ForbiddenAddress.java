package no.bofast.subscription.delivery.webhook;

import java.net.UnknownHostException;

/** A name led to an address that must not be dialled. */
final class ForbiddenAddress extends UnknownHostException {

    private static final long serialVersionUID = 1;

    ForbiddenAddress() {
        super("address not allowed");
    }
}

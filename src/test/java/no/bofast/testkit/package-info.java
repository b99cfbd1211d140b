/** What tests across the packages share: brokers to test against, embedded or in containers or as separate processes. */
package no.bofast.testkit;

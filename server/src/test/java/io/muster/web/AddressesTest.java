package io.muster.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom requests are counted for. */
class AddressesTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "local, local",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:DB8:0001:2:ffff:ffff:ffff:ffff, 2001:db8:1:2::/64",
        "2001:db8:1:2::9, 2001:db8:1:2::/64",
        "2001:db8::9, 2001:db8:0:0::/64",
        "2001:db8:0:0:0:0:0:9, 2001:db8:0:0::/64",
        "::1, 0:0:0:0::/64",
        "fe80::1:2:3:4:5, fe80:0:0:1::/64",
        "1:2:3:4:5:6:7:8:9:10, 1:2:3:4::/64",
        "::, 0:0:0:0::/64",
        "::ffff:192.0.2.7, ::ffff:192.0.2.7"
    })
    void aNetworkOfIpv6IsOne(String address, String network) {
        assertEquals(network, Addresses.network(address));
    }
}

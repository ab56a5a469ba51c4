package io.muster.org;

import java.util.Base64;

/**
 * A picture to take.
 *
 * @param type what the sender believes it is; the bytes decide
 * @param data base64
 */
record NewLogo(String type, String data) {
    byte[] bytes() {
        return Base64.getMimeDecoder().decode(data);
    }
}

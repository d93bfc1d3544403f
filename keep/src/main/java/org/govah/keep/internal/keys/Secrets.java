package org.govah.keep.internal.keys;

import com.upokecenter.cbor.CBOREncodeOptions;
import com.upokecenter.cbor.CBORException;
import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import org.govah.core.age.AgeException;
import org.govah.core.age.AgeIdentity;
import org.govah.core.age.AgeKeys;
import org.govah.core.age.HybridIdentity;
import org.govah.core.age.ScryptIdentity;
import org.govah.core.age.X25519Identity;

/// Reading and writing what is sealed in a key file. Whatever is wrong in there reads like a file
/// that does not open, and no message says what.
final class Secrets {
    /// Deterministic encoding (RFC 8949, section 4.2.1).
    static final CBOREncodeOptions CANONICAL = new CBOREncodeOptions("ctap2canonical=true");

    private static final int FORMAT = 1;

    private Secrets() {}

    static CBORObject map(byte[] plain) throws AgeException {
        try {
            CBORObject map = CBORObject.DecodeFromBytes(plain, CANONICAL);
            if (map.getType() == CBORType.Map && number(map, 1) == FORMAT) {
                return map;
            }
        } catch (CBORException e) {
            throw broken();
        }
        throw broken();
    }

    static int number(CBORObject map, int key) throws AgeException {
        CBORObject value = map.get(CBORObject.FromObject(key));
        if (value == null || value.getType() != CBORType.Integer || !value.CanValueFitInInt32()) {
            throw broken();
        }
        return value.AsInt32Value();
    }

    static String text(CBORObject map, int key) throws AgeException {
        CBORObject value = map.get(CBORObject.FromObject(key));
        if (value == null || value.getType() != CBORType.TextString) {
            throw broken();
        }
        return value.AsString();
    }

    static byte[] bytes(CBORObject map, int key, int length) throws AgeException {
        CBORObject value = map.get(CBORObject.FromObject(key));
        if (value == null || value.getType() != CBORType.ByteString) {
            throw broken();
        }
        byte[] bytes = value.GetByteString();
        if (bytes.length != length) {
            throw broken();
        }
        return bytes;
    }

    static AgeIdentity identity(String text) throws AgeException {
        return AgeKeys.identity(text).orElseThrow(Secrets::broken);
    }

    static String text(AgeIdentity identity) {
        return switch (identity) {
            case X25519Identity x -> x.secretText();
            case HybridIdentity h -> h.secretText();
            case ScryptIdentity s -> throw new IllegalArgumentException("a passphrase: " + s);
        };
    }

    static AgeException broken() {
        return new AgeException(AgeException.Kind.PAYLOAD, "a key file that holds something else");
    }
}

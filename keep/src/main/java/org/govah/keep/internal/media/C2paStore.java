package org.govah.keep.internal.media;

import com.upokecenter.cbor.CBORException;
import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govah.keep.media.C2paManifest;
import org.govah.keep.media.C2paManifest.Check;

/// The manifest store of a JPEG file: each manifest's claim, assertions and signature.
public final class C2paStore {
    private static final int MOST_MANIFESTS = 100;
    private static final String ASSERTIONS = "c2pa.assertions";
    private static final List<String> CLAIMS = List.of("c2pa.claim.v2", "c2pa.claim");

    private final byte[] jpeg;
    private final JumbfSegments segments;

    private C2paStore(byte[] jpeg) {
        this.jpeg = jpeg;
        this.segments = JumbfSegments.of(jpeg);
    }

    /// The manifests of a file, the active one last.
    public static List<C2paManifest> manifests(byte[] jpeg) {
        C2paStore store = new C2paStore(jpeg);
        List<JumbfBox> boxes =
                JumbfBox.boxes(store.segments.bytes()).stream()
                        .filter(b -> b.label().equals("c2pa"))
                        .flatMap(b -> b.children().stream())
                        .filter(b -> b.type().equals("jumb"))
                        .limit(MOST_MANIFESTS)
                        .toList();
        List<C2paManifest> manifests = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            manifests.add(store.manifest(boxes.get(i), i == boxes.size() - 1));
        }
        return manifests;
    }

    private C2paManifest manifest(JumbfBox box, boolean active) {
        List<String> labels =
                box.child(ASSERTIONS).stream()
                        .flatMap(b -> b.children().stream())
                        .map(JumbfBox::label)
                        .filter(l -> !l.isEmpty())
                        .toList();
        Optional<byte[]> claim =
                CLAIMS.stream()
                        .flatMap(c -> box.child(c).stream())
                        .findFirst()
                        .flatMap(b -> b.content("cbor"));
        CoseSignature.Outcome signed =
                CoseSignature.check(
                        box.child("c2pa.signature").flatMap(b -> b.content("cbor")), claim);
        try {
            CBORObject map = CBORObject.DecodeFromBytes(claim.orElse(new byte[] {(byte) 0xa0}));
            return new C2paManifest(
                    box.label(),
                    generator(map),
                    labels,
                    signed.algorithm(),
                    signed.signer(),
                    links(box, map),
                    signed.check(),
                    active ? binding(box) : Check.NOT_CHECKED);
        } catch (CBORException | IllegalStateException | IllegalArgumentException _) {
            return new C2paManifest(
                    box.label(),
                    "",
                    labels,
                    signed.algorithm(),
                    signed.signer(),
                    Check.FAILS,
                    signed.check(),
                    Check.NOT_CHECKED);
        }
    }

    private static String generator(CBORObject claim) {
        Optional<String> name = text(claim, "claim_generator");
        return name.or(() -> value(claim, "claim_generator_info").flatMap(C2paStore::infoName))
                .orElse("");
    }

    private static Optional<String> infoName(CBORObject info) {
        boolean list = info.getType() == CBORType.Array && info.size() > 0;
        return text(list ? info.get(0) : info, "name");
    }

    private Check links(JumbfBox manifest, CBORObject claim) {
        List<CBORObject> links = new ArrayList<>();
        for (String key : List.of("assertions", "created_assertions", "gathered_assertions")) {
            value(claim, key)
                    .filter(v -> v.getType() == CBORType.Array)
                    .ifPresent(v -> links.addAll(v.getValues()));
        }
        if (links.isEmpty()) {
            return Check.ABSENT;
        }
        String algorithm = text(claim, "alg").orElse("sha256");
        boolean all = links.stream().allMatch(link -> fits(manifest, link, algorithm));
        return all ? Check.HOLDS : Check.FAILS;
    }

    private static boolean fits(JumbfBox manifest, CBORObject link, String algorithm) {
        String url = text(link, "url").orElse("");
        String label = url.substring(url.lastIndexOf('/') + 1);
        Optional<JumbfBox> box = manifest.child(ASSERTIONS).flatMap(b -> b.child(label));
        Optional<MessageDigest> digest = Digests.of(text(link, "alg").orElse(algorithm));
        Optional<byte[]> stated = bytes(link, "hash");
        if (box.isEmpty() || digest.isEmpty() || stated.isEmpty() || !inside(manifest, url)) {
            return false;
        }
        box.get().digest(digest.get());
        return MessageDigest.isEqual(digest.get().digest(), stated.get());
    }

    /// A claim names its own assertions only: relative, or under its own manifest's label.
    private static boolean inside(JumbfBox manifest, String url) {
        return url.startsWith("self#jumbf=" + ASSERTIONS + "/")
                || url.startsWith("self#jumbf=/c2pa/" + manifest.label() + "/" + ASSERTIONS + "/");
    }

    private Check binding(JumbfBox manifest) {
        Optional<JumbfBox> assertions = manifest.child(ASSERTIONS);
        Optional<byte[]> data =
                assertions.flatMap(b -> b.child("c2pa.hash.data")).flatMap(b -> b.content("cbor"));
        if (data.isEmpty()) {
            boolean other =
                    assertions.stream()
                            .flatMap(b -> b.children().stream())
                            .anyMatch(b -> b.label().startsWith("c2pa.hash."));
            return other ? Check.NOT_CHECKED : Check.ABSENT;
        }
        CBORObject map = CBORObject.DecodeFromBytes(data.get());
        Optional<MessageDigest> digest = Digests.of(text(map, "alg").orElse("sha256"));
        if (digest.isEmpty()) {
            return Check.NOT_CHECKED;
        }
        return hashOutside(map, digest.get());
    }

    private Check hashOutside(CBORObject map, MessageDigest digest) {
        long at = 0;
        boolean narrow = true;
        List<CBORObject> exclusions =
                value(map, "exclusions")
                        .filter(v -> v.getType() == CBORType.Array)
                        .map(v -> List.copyOf(v.getValues()))
                        .orElse(List.of());
        for (CBORObject exclusion : exclusions) {
            long start = number(exclusion, "start");
            long length = number(exclusion, "length");
            if (start < at || length < 0 || length > jpeg.length || start > jpeg.length - length) {
                return Check.FAILS;
            }
            narrow &= segments.cover(start, start + length);
            digest.update(jpeg, (int) at, (int) (start - at));
            at = start + length;
        }
        digest.update(jpeg, (int) at, (int) (jpeg.length - at));
        if (!MessageDigest.isEqual(digest.digest(), bytes(map, "hash").orElse(new byte[0]))) {
            return Check.FAILS;
        }
        return narrow ? Check.HOLDS : Check.HOLDS_IN_PART;
    }

    private static long number(CBORObject map, String key) {
        return value(map, key)
                .filter(CBORObject::CanValueFitInInt64)
                .map(CBORObject::AsInt64Value)
                .orElse(-1L);
    }

    private static Optional<CBORObject> value(CBORObject map, String key) {
        return map.getType() == CBORType.Map && map.ContainsKey(key)
                ? Optional.of(map.get(key))
                : Optional.empty();
    }

    private static Optional<String> text(CBORObject map, String key) {
        return value(map, key)
                .filter(v -> v.getType() == CBORType.TextString)
                .map(CBORObject::AsString);
    }

    private static Optional<byte[]> bytes(CBORObject map, String key) {
        return value(map, key)
                .filter(v -> v.getType() == CBORType.ByteString)
                .map(CBORObject::GetByteString);
    }
}

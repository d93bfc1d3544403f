package org.govah.keep.media;

import java.util.List;

/// One C2PA manifest ("Content Credentials") of a file, and what of it was checked.
///
/// Checked: that each assertion is the one the claim names by its hash; that the claim's signature
/// fits the key in the certificate beside it; for the active manifest, that the file's bytes
/// outside the stated exclusions have the hash the assertion `c2pa.hash.data` states, and that the
/// exclusions are no wider than the manifest. Not checked: whether anybody trusts the certificate,
/// its dates and revocation, the time stamp in the signature, redactions, ingredients' own files,
/// other bindings.
///
/// @param label the manifest's name
/// @param generator the program that made it
/// @param assertions labels of its assertions
/// @param algorithm of the signature, as COSE names it, such as `ES256`; empty if unknown
/// @param signer subject of the certificate, as stated; nobody here vouches for it
/// @param links whether every assertion has the hash that the claim states
/// @param signature whether the claim is signed with the certificate's key
/// @param binding whether the file is the one the manifest was made for
public record C2paManifest(
        String label,
        String generator,
        List<String> assertions,
        String algorithm,
        String signer,
        Check links,
        Check signature,
        Check binding) {
    /// Copies.
    public C2paManifest {
        assertions = List.copyOf(assertions);
    }

    /// What came of one check.
    public enum Check {
        /// It holds.
        HOLDS,
        /// It holds, but more than the manifest itself is left out of it: EXIF data, for one.
        HOLDS_IN_PART,
        /// It does not: something was changed.
        FAILS,
        /// There is nothing to check.
        ABSENT,
        /// It is of a kind that is not checked here.
        NOT_CHECKED
    }

    /// Whether all three checks hold.
    public boolean holds() {
        return links == Check.HOLDS && signature == Check.HOLDS && binding == Check.HOLDS;
    }

    /// Whether any check fails.
    public boolean broken() {
        return links == Check.FAILS || signature == Check.FAILS || binding == Check.FAILS;
    }
}

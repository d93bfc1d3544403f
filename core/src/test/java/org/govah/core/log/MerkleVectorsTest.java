package org.govah.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.govah.core.log.internal.Sha256;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Inclusion and consistency proofs of RFC 6962 and of subtrees, with the verdicts of the vectors
/// of transparency-dev/merkle.
final class MerkleVectorsTest {
    /// A verdict on one vector.
    private interface Check {
        boolean holds(JsonNode vector) throws LogFormatException;
    }

    @Test
    void everyInclusionProofGetsItsVerdict() {
        assertVerdicts(
                "inclusion",
                98,
                v ->
                        Tree.checkInclusion(
                                hash(v, "leafHash"),
                                number(v, "leafIdx"),
                                number(v, "treeSize"),
                                hash(v, "root"),
                                proof(v)));
    }

    @Test
    void everyConsistencyProofGetsItsVerdict() {
        assertVerdicts(
                "consistency",
                98,
                v ->
                        Tree.checkConsistency(
                                number(v, "size1"),
                                hash(v, "root1"),
                                number(v, "size2"),
                                hash(v, "root2"),
                                proof(v)));
    }

    @Test
    void everySubtreeInclusionProofGetsItsVerdict() {
        assertVerdicts(
                "subtreeinclusion",
                204,
                v ->
                        Tree.checkSubtreeInclusion(
                                hash(v, "leafHash"),
                                number(v, "leafIdx"),
                                number(v, "start"),
                                number(v, "end"),
                                hash(v, "root"),
                                proof(v)));
    }

    @Test
    void everySubtreeConsistencyProofGetsItsVerdict() {
        assertVerdicts(
                "subtreeconsistency",
                118,
                v ->
                        Tree.checkSubtreeConsistency(
                                number(v, "start"),
                                number(v, "end"),
                                hash(v, "root1"),
                                number(v, "size"),
                                hash(v, "root2"),
                                proof(v)));
    }

    private static void assertVerdicts(String kind, int count, Check check) {
        List<Path> files = Vectors.jsonFiles("merkle/testdata/" + kind);
        assertThat(files).hasSize(count);
        List<String> wrong = new ArrayList<>();
        for (Path file : files) {
            JsonNode vector = Vectors.json(file);
            boolean holds;
            try {
                holds = check.holds(vector);
            } catch (LogFormatException e) {
                holds = false;
            }
            if (holds == vector.get("wantErr").asBoolean()) {
                wrong.add(file.toString());
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// Sizes beyond 63 bits are no sizes of ours; -1 is refused by every check.
    private static long number(JsonNode vector, String field) {
        BigInteger value = vector.get(field).bigIntegerValue();
        return value.bitLength() < Long.SIZE ? value.longValue() : -1;
    }

    private static List<Hash> proof(JsonNode vector) throws LogFormatException {
        List<Hash> proof = new ArrayList<>();
        for (JsonNode element : vector.get("proof")) {
            proof.add(hash(element.asString()));
        }
        return proof;
    }

    private static Hash hash(JsonNode vector, String field) throws LogFormatException {
        return hash(vector.get(field).asString());
    }

    /// Some vectors have the text "don't care 1" in place of a hash: any hash that is its own does.
    private static Hash hash(String base64) throws LogFormatException {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (new String(bytes, StandardCharsets.US_ASCII).startsWith("don't care")) {
            return new Sha256().of(bytes);
        }
        return Hash.parseBase64(base64);
    }
}

package onewindow.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.HexFormat;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.util.test.TestRandomBigInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Held against the example of the standard itself (GB/T 32918.5, Annex A). */
class Sm2Test {
    private static final JsonNode EXAMPLE = example();
    private static final ECDomainParameters CURVE =
            new ECDomainParameters(GMNamedCurves.getByName("sm2p256v1"));
    private static final BigInteger PRIVATE = number("d");
    private static final ECPublicKeyParameters PUBLIC =
            new ECPublicKeyParameters(
                    CURVE.getCurve().createPoint(number("pubX"), number("pubY")), CURVE);
    private static final byte[] ID = text("idUtf8");
    private static final byte[] CONTENT = "准予行政许可决定书".getBytes(StandardCharsets.UTF_8);

    @Test
    void theStandardsOwnSignatureComesOutOfItsKeyAndFits() throws Exception {
        var random = new TestRandomBigInteger(EXAMPLE.get("k").asString(), 16);
        var signer = new SM2Signer(PlainDSAEncoding.INSTANCE);
        signer.init(
                true,
                new ParametersWithID(
                        new ParametersWithRandom(
                                new ECPrivateKeyParameters(PRIVATE, CURVE), random),
                        ID));
        signer.update(text("msgUtf8"), 0, text("msgUtf8").length);
        assertThat(HexFormat.of().withUpperCase().formatHex(signer.generateSignature()))
                .isEqualTo(EXAMPLE.get("r").asString() + EXAMPLE.get("s").asString());
    }

    @Test
    void aSealIsSignedAsTheStandardSignsWithItsUsualId() throws Exception {
        var seal =
                new Sm2.Pair(
                        key(),
                        Sm2.generate(
                                        "新余市卫健委",
                                        "11",
                                        "公章",
                                        Instant.ofEpochMilli(System.currentTimeMillis()))
                                .certificate());
        var signed =
                new CMSSignedData(
                        new CMSProcessableByteArray(CONTENT),
                        Sm2.sign(new ByteArrayInputStream(CONTENT), seal));
        var signature = signed.getSignerInfos().getSigners().iterator().next();
        byte[] attributes = signature.getEncodedSignedAttributes();
        assertThat(fits(ID, attributes, signature.getSignature())).isTrue();
        assertThat(fits("another id".getBytes(), attributes, signature.getSignature())).isFalse();
        attributes[attributes.length - 1] ^= 1;
        assertThat(fits(ID, attributes, signature.getSignature())).isFalse();
    }

    @Test
    void whatWasSignedWithAnotherKeyOrChangedIsNotASealOfOurs() throws Exception {
        var seal =
                Sm2.generate(
                        "新余市卫健委", "11", "公章", Instant.ofEpochMilli(System.currentTimeMillis()));
        byte[] signature = Sm2.sign(new ByteArrayInputStream(CONTENT), seal);
        assertThat(Sm2.signer(CONTENT, signature)).isEqualTo(seal.certificate());
        byte[] forged =
                Sm2.sign(
                        new ByteArrayInputStream(CONTENT), new Sm2.Pair(key(), seal.certificate()));
        assertThat(Sm2.signer(CONTENT, forged)).isNull();
        byte[] changed = CONTENT.clone();
        changed[0] ^= 1;
        assertThat(Sm2.signer(changed, signature)).isNull();
        assertThat(Sm2.signer(CONTENT, new byte[] {1, 2, 3})).isNull();
    }

    private static boolean fits(byte[] id, byte[] content, byte[] signature) {
        var verifier = new SM2Signer();
        verifier.init(false, new ParametersWithID(PUBLIC, id));
        verifier.update(content, 0, content.length);
        return verifier.verifySignature(signature);
    }

    private static PrivateKey key() throws Exception {
        var algorithm =
                new AlgorithmIdentifier(
                        X9ObjectIdentifiers.id_ecPublicKey, GMObjectIdentifiers.sm2p256v1);
        return Sm2.key(new PrivateKeyInfo(algorithm, new ECPrivateKey(256, PRIVATE)).getEncoded());
    }

    private static BigInteger number(String field) {
        return new BigInteger(EXAMPLE.get(field).asString(), 16);
    }

    private static byte[] text(String field) {
        return EXAMPLE.get(field).asString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode example() {
        return new JsonMapper()
                .readTree(Sm2Test.class.getResourceAsStream("/vectors/sm2.json"))
                .at("/cases/0");
    }
}

package onewindow.documents;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Signatures by SM2 with SM3 (GB/T 32918, GM/T 0009 with the usual id 1234567812345678, which is
 * the library's own) in a detached CMS structure.
 */
final class Sm2 {
    private static final String ALGORITHM = "SM3withSM2";
    private static final Provider PROVIDER = new BouncyCastleProvider();

    private Sm2() {}

    record Pair(PrivateKey key, X509Certificate certificate) {}

    /** A key of its own for a seal, with a certificate that it signs itself. */
    static Pair generate(String organ, String organCode, String sealName, Instant at) {
        try {
            var generator = KeyPairGenerator.getInstance("EC", PROVIDER);
            generator.initialize(new ECGenParameterSpec("sm2p256v1"), new SecureRandom());
            KeyPair pair = generator.generateKeyPair();
            X500Name subject =
                    new X500NameBuilder(BCStyle.INSTANCE)
                            .addRDN(BCStyle.C, "CN")
                            .addRDN(BCStyle.O, organ)
                            .addRDN(BCStyle.ORGANIZATION_IDENTIFIER, organCode)
                            .addRDN(BCStyle.CN, sealName)
                            .build();
            var builder =
                    new JcaX509v3CertificateBuilder(
                                    subject,
                                    new BigInteger(127, new SecureRandom()),
                                    Date.from(at),
                                    Date.from(at.plus(3650, ChronoUnit.DAYS)),
                                    subject,
                                    pair.getPublic())
                            .addExtension(
                                    Extension.keyUsage,
                                    true,
                                    new KeyUsage(
                                            KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            var signer =
                    new JcaContentSignerBuilder(ALGORITHM)
                            .setProvider(PROVIDER)
                            .build(pair.getPrivate());
            return new Pair(pair.getPrivate(), certificate(builder.build(signer)));
        } catch (GeneralSecurityException | OperatorCreationException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static PrivateKey key(byte[] encoded) {
        try {
            return KeyFactory.getInstance("EC", PROVIDER)
                    .generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static X509Certificate certificate(byte[] encoded) {
        try {
            return certificate(new X509CertificateHolder(encoded));
        } catch (IOException | CertificateException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static X509Certificate certificate(X509CertificateHolder holder)
            throws CertificateException {
        return new JcaX509CertificateConverter().setProvider(PROVIDER).getCertificate(holder);
    }

    static byte[] sign(InputStream content, Pair seal) throws IOException {
        try {
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(
                                    new JcaDigestCalculatorProviderBuilder()
                                            .setProvider(PROVIDER)
                                            .build())
                            .build(
                                    new JcaContentSignerBuilder(ALGORITHM)
                                            .setProvider(PROVIDER)
                                            .build(seal.key()),
                                    seal.certificate()));
            generator.addCertificates(new JcaCertStore(List.of(seal.certificate())));
            return generator
                    .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
                    .getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | CMSException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * @return the certificate that signed this content, or null where the signature does not fit
     */
    static @org.jspecify.annotations.Nullable X509Certificate signer(
            byte[] content, byte[] signature) {
        try {
            var signed = new CMSSignedData(new CMSProcessableByteArray(content), signature);
            var signers = signed.getSignerInfos().getSigners();
            if (signers.size() != 1) {
                return null;
            }
            SignerInformation signer = signers.iterator().next();
            var matching = signed.getCertificates().getMatches(signer.getSID());
            if (matching.size() != 1
                    || !signer.getDigestAlgorithmID()
                            .getAlgorithm()
                            .equals(new ASN1ObjectIdentifier("1.2.156.10197.1.401"))) {
                return null;
            }
            X509Certificate certificate =
                    certificate((X509CertificateHolder) matching.iterator().next());
            boolean fits =
                    signer.verify(
                            new JcaSimpleSignerInfoVerifierBuilder()
                                    .setProvider(PROVIDER)
                                    .build(certificate));
            return fits ? certificate : null;
        } catch (CMSException
                | OperatorCreationException
                | CertificateException
                | IllegalArgumentException
                | ClassCastException broken) {
            return null;
        }
    }
}

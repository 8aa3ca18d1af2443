package onewindow.identity;

/**
 * How much a value would tell about a person, and so how it is kept and shown (GB/T 22239-2019,
 * 8.1.4.2 g; Personal Information Protection Law, arts. 28 and 51). Which value has which class:
 * {@link Element}.
 */
public enum DataClass {
    /** Made for the public: kept and shown as it is. */
    L1(false, false),
    /** For those who work here: kept as it is, not shown outside. */
    L2(false, false),
    /** Personal: encrypted at rest, masked on screens; each unmasking is recorded. */
    L3(true, true),
    /**
     * Sensitive personal: as L3; besides, looked up by keyed blind index only and given out whole
     * to nobody but its owner without a reason on record.
     */
    L4(true, true);

    private final boolean sealed;
    private final boolean masked;

    DataClass(boolean sealed, boolean masked) {
        this.sealed = sealed;
        this.masked = masked;
    }

    /** Whether it goes through {@link Vault} before it reaches the disk. */
    public boolean isSealed() {
        return sealed;
    }

    /** Whether screens show it through {@link Masks}. */
    public boolean isMasked() {
        return masked;
    }

    /** Every kind of value that the platform keeps, with its class. */
    public enum Element {
        GUIDE(DataClass.L1),
        REGION_NAME(DataClass.L1),
        DEPARTMENT_NAME(DataClass.L1),
        ENTERPRISE_NAME(DataClass.L1),
        CREDIT_CODE(DataClass.L1),
        LICENCE_IDENTIFIER(DataClass.L1),
        CASE_NUMBER(DataClass.L2),
        CASE_STATE(DataClass.L2),
        LOGIN(DataClass.L2),
        STAFF_NAME(DataClass.L2),
        NETWORK_ADDRESS(DataClass.L2),
        OPINION_OF_STAFF(DataClass.L3),
        PERSON_NAME(DataClass.L3),
        PHONE(DataClass.L3),
        EMAIL(DataClass.L3),
        ADDRESS(DataClass.L3),
        LEGAL_REPRESENTATIVE(DataClass.L3),
        IDENTITY_NUMBER(DataClass.L4),
        PASSPORT_NUMBER(DataClass.L4),
        BANK_CARD(DataClass.L4),
        BIOMETRIC(DataClass.L4),
        FORM_VALUE(DataClass.L4),
        SCAN(DataClass.L4),
        ISSUED_DOCUMENT_FILE(DataClass.L4),
        ONE_TIME_CODE_SECRET(DataClass.L4);

        private final DataClass dataClass;

        Element(DataClass dataClass) {
            this.dataClass = dataClass;
        }

        public DataClass dataClass() {
            return dataClass;
        }
    }
}

package onewindow.identity;

/** What an account may be. The audience is the URL prefix to which the role is admitted. */
public enum Role {
    CITIZEN(Audience.CITIZEN),
    ENTERPRISE(Audience.CITIZEN),
    /** Village agent: acts for others by mandate. */
    AGENT(Audience.CITIZEN),
    WINDOW(Audience.WINDOW),
    COLLECTION(Audience.WINDOW),
    /** 值班长 */
    DUTY_LEADER(Audience.WINDOW),
    /** 首席代表 */
    CHIEF_REPRESENTATIVE(Audience.APPROVER),
    REVIEWER(Audience.APPROVER),
    APPROVER(Audience.APPROVER),
    SUPERVISOR(Audience.SUPERVISOR),
    DIRECTOR(Audience.SUPERVISOR),
    ITEM_ADMINISTRATOR(Audience.ADMIN),
    SYSTEM_ADMINISTRATOR(Audience.ADMIN),
    SECURITY_ADMINISTRATOR(Audience.ADMIN),
    AUDIT_ADMINISTRATOR(Audience.ADMIN);

    private final Audience audience;

    Role(Audience audience) {
        this.audience = audience;
    }

    public Audience audience() {
        return audience;
    }

    public boolean isStaff() {
        return audience != Audience.CITIZEN;
    }

    /** The same word in URL, class, folder and journey. */
    public enum Audience {
        CITIZEN,
        WINDOW,
        APPROVER,
        SUPERVISOR,
        ADMIN
    }
}

package onewindow.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/**
 * An embedded BPMN engine on the same database server, without history: a process is started, and
 * three tasks are claimed and completed. It keeps no record, issues no document and knows no limit.
 */
final class Peer implements AutoCloseable {
    private static final String DATABASE = "bench_peer";
    private static final String PROCESS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="http://flowable.org/bpmn" targetNamespace="bench">
              <process id="licence" name="出版物零售业务许可">
                <startEvent id="submitted"/>
                <sequenceFlow id="f1" sourceRef="submitted" targetRef="accept"/>
                <userTask id="accept" name="受理" flowable:candidateGroups="window"/>
                <sequenceFlow id="f2" sourceRef="accept" targetRef="review"/>
                <userTask id="review" name="审查" flowable:candidateGroups="reviewer"/>
                <sequenceFlow id="f3" sourceRef="review" targetRef="decide"/>
                <userTask id="decide" name="决定" flowable:candidateGroups="chief"/>
                <sequenceFlow id="f4" sourceRef="decide" targetRef="closed"/>
                <endEvent id="closed"/>
              </process>
            </definitions>
            """;
    private static final List<String> PEOPLE = List.of("clerk1", "xinwen.review", "xinwen.chief");

    private final Server server;
    private final HikariDataSource pool;
    private final ProcessEngine engine;

    Peer(Server server, int users) throws SQLException {
        this.server = server;
        try (var connection = server.connect();
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + DATABASE + " with (force)");
            statement.execute("create database " + DATABASE);
        }
        var pooled = new HikariConfig();
        pooled.setJdbcUrl(server.url(DATABASE));
        pooled.setUsername(server.owner());
        pooled.setPassword(server.ownerPassword());
        pooled.setMaximumPoolSize(users + 4);
        pooled.setMinimumIdle(1);
        pool = new HikariDataSource(pooled);
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("none");
        configuration.setAsyncExecutorActivate(false);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("licence.bpmn20.xml", PROCESS)
                .deploy();
    }

    void one(int user, List<Samples> acts) {
        long begun = System.nanoTime();
        String process =
                engine.getRuntimeService()
                        .startProcessInstanceByKey(
                                "licence",
                                Map.of("item", "000139007000", "applicant", "company" + user))
                        .getId();
        acts.get(0).add(System.nanoTime() - begun);
        var tasks = engine.getTaskService();
        for (int act = 1; act < Round.ACTS; act++) {
            begun = System.nanoTime();
            String task = tasks.createTaskQuery().processInstanceId(process).singleResult().getId();
            tasks.claim(task, PEOPLE.get(act - 1));
            tasks.complete(task, Map.of("opinion" + act, "同意"));
            acts.get(act).add(System.nanoTime() - begun);
        }
    }

    /** Whether every process that was started has ended. */
    void check() {
        long open = engine.getRuntimeService().createProcessInstanceQuery().count();
        if (open != 0) {
            throw new IllegalStateException(open + " processes of the peer have not ended");
        }
    }

    @Override
    public void close() throws SQLException {
        engine.close();
        pool.close();
        try (var connection = server.connect();
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + DATABASE + " with (force)");
        }
    }
}

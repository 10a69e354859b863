// SPDX-License-Identifier: Apache-2.0
package dev.portolan.probe;

import dev.portolan.resolve.Question;
import dev.portolan.resolve.Upstream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.ResolverConfig;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

/** The DNS servers that this machine is set up to ask. Blocks; for any thread but that of a window. */
public final class WorkstationResolvers implements Upstream {

    /** More aliases than these nobody means; CoreDNS follows ten. */
    static final int MOST_ALIASES = 10;

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Supplier<List<InetSocketAddress>> servers;
    private final Duration patience;

    /** Those of the machine, as they are when something is asked. */
    public WorkstationResolvers() {
        this(() -> new ResolverConfig().servers(), PATIENCE);
    }

    /**
     * Servers of one's own choice.
     *
     * @param servers asked in their order
     * @param patience how long each may take
     */
    WorkstationResolvers(Supplier<List<InetSocketAddress>> servers, Duration patience) {
        this.servers = servers;
        this.patience = patience;
    }

    @Override
    public @Nullable Message ask(Question question) {
        return look(question).message();
    }

    /** What they say. */
    public Lookup look(Question question) {
        List<InetSocketAddress> each = servers.get();
        if (each.isEmpty()) {
            return new Lookup(null, List.of(), "", "This machine has no DNS server to ask.");
        }
        String last = "";
        for (InetSocketAddress server : each) {
            try {
                return follow(question, server);
            } catch (IOException e) {
                last = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
                if (Thread.currentThread().isInterrupted()) {
                    break;
                }
            }
        }
        String asked = each.size() == 1 ? text(each.getFirst()) : "the " + each.size() + " servers of this machine";
        return new Lookup(
                null, List.of(), "", "No answer from " + asked + " to " + question.name() + ": " + last + ".");
    }

    private Lookup follow(Question question, InetSocketAddress server) throws IOException {
        Message first = send(question.name(), question, server);
        AliasChain chain = new AliasChain(question.name());
        chain.follow(first);
        Message last = first;
        while (goesOn(chain, last, question.type())) {
            last = send(chain.end(), question, server);
            int before = chain.length();
            chain.follow(last);
            if (chain.length() == before) {
                break;
            }
        }
        return new Lookup(whole(first, last, chain), chain.aliases(), text(server), trouble(chain));
    }

    private static boolean goesOn(AliasChain chain, Message last, int type) {
        return chain.length() > 0
                && chain.length() < MOST_ALIASES
                && chain.loop().isEmpty()
                && last.getRcode() == Rcode.NOERROR
                && type != Type.CNAME
                && type != Type.ANY
                && !chain.arrived(type);
    }

    private Message send(Name name, Question question, InetSocketAddress server) throws IOException {
        SimpleResolver resolver = new SimpleResolver(server);
        resolver.setTimeout(patience);
        return resolver.send(Message.newQuery(Record.newRecord(name, question.type(), question.dclass())));
    }

    /** The first message with all records of the chain, and with the code that its end got. */
    private static Message whole(Message first, Message last, AliasChain chain) {
        Message whole = first.clone();
        whole.removeAllRecords(Section.ANSWER);
        chain.records().forEach(record -> whole.addRecord(record, Section.ANSWER));
        whole.getHeader().setRcode(chain.loop().isEmpty() ? last.getRcode() : Rcode.SERVFAIL);
        return whole;
    }

    private static String trouble(AliasChain chain) {
        if (!chain.loop().isEmpty()) {
            return "The aliases lead back to themselves: " + chain.loop();
        }
        return chain.length() >= MOST_ALIASES
                ? "More than " + MOST_ALIASES + " aliases follow each other; the rest is not followed."
                : "";
    }

    private static String text(InetSocketAddress server) {
        String host = server.getAddress() == null
                ? server.getHostString()
                : server.getAddress().getHostAddress();
        return server.getPort() == SimpleResolver.DEFAULT_PORT ? host : host + ":" + server.getPort();
    }
}

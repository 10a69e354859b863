// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.cluster.ResourceKind;
import dev.portolan.profile.KubernetesBlock;
import dev.portolan.resolve.KeptReply.Form;
import dev.portolan.resolve.KubernetesPlugin.Zoned;
import dev.portolan.resolve.Query.Asked;
import dev.portolan.resolve.Query.Header;
import dev.portolan.zone.ClusterZone;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/**
 * Answers questions exactly as the cluster's CoreDNS would, from one picture under one profile. Immutable as far as answers go
 * (a {@code cache} plugin with a clock remembers), and safe for any thread.
 */
public final class Resolver {

    private final ClusterZone zone;
    private final Surroundings surroundings;
    private final ServerChains server;
    private final KeptReplies kept;
    private final int picture;

    /** A resolver for what a zone is made of. Costs little: answers are found when asked for. */
    public Resolver(ClusterZone zone, Surroundings surroundings) {
        this(zone, surroundings, new KeptReplies());
    }

    private Resolver(ClusterZone zone, Surroundings surroundings, KeptReplies kept) {
        this.zone = zone;
        this.surroundings = surroundings;
        this.kept = kept;
        picture = kept.next();
        server = new ServerChains(zone.snapshot(), zone.profile(), surroundings);
    }

    /**
     * The same server at a later picture. It answers as a new one does; what this one said and the change left alone it need
     * not find again.
     */
    public Resolver next(ClusterZone later) {
        boolean same = later.profile().equals(zone.profile());
        return new Resolver(later, surroundings, same ? kept : new KeptReplies());
    }

    /** A resolver that asks nobody outside and remembers nothing. */
    public static Resolver offline(ClusterZone zone) {
        return new Resolver(zone, Surroundings.offline());
    }

    /** The zone that it answers from. */
    public ClusterZone zone() {
        return zone;
    }

    /** Takes replies as octets. */
    @FunctionalInterface
    public interface ReplySink {

        /**
         * A message that is to be sent.
         *
         * @param octets holds it from its beginning; to be read before this returns
         * @param length its length
         * @throws IOException if it cannot be sent; ends the transfer that it is part of
         */
        void send(byte[] octets, int length) throws IOException;
    }

    /**
     * Answers what came over the wire, well-formed or not: nothing, one message, or for a zone transfer many.
     *
     * @param message holds the query from its beginning
     * @param length the query's length
     * @throws IOException as the sink throws it
     */
    public void answer(byte[] message, int length, Client client, ReplySink sink) throws IOException {
        KeptReply known = kept.find(message, length, client, picture, zone.snapshot());
        if (known != null) {
            byte[] octets = known.messageFor(message, surroundings.random().get());
            sink.send(octets, octets.length);
            return;
        }
        ReplyEncoder encoder = new ReplyEncoder();
        switch (QueryReader.read(message, length, client)) {
            case QueryReader.Dropped() -> {}
            case QueryReader.Rejected rejected -> {
                encoder.encode(rejected);
                sink.send(encoder.octets(), encoder.length());
            }
            case QueryReader.Accepted(Query query) -> {
                Again again = answer(query, encoder, sink);
                if (again != null && kept.takes(length, client, again.form())) {
                    byte[] asked = Arrays.copyOf(message, length);
                    kept.keep(asked, new KeptReply(asked, again.form(), again.grounds(), picture));
                }
            }
        }
    }

    /**
     * How the same query is answered again.
     *
     * @param grounds as long as these hold; null for as long as the picture lasts
     */
    private record Again(Form form, @Nullable Grounds grounds) {}

    /** Answers, and tells how the same query is answered again; null if it may get another answer. */
    private @Nullable Again answer(Query query, ReplyEncoder encoder, ReplySink sink) throws IOException {
        Asked question = query.question();
        PluginChain chain = question == null ? null : server.chainFor(question);
        Edns edns = query.edns();
        if (question == null) {
            send(query, Reply.unwritten(Rcode.SERVFAIL), encoder, sink);
        } else if (edns != null && edns.version() != 0 && !server.refuses(question)) {
            // CoreDNS looks at the class before the EDNS version.
            encoder.encode(badVersion(query), Reply.unwritten(Rcode.BADVERS), Edns.BAD_VERSION);
            sink.send(encoder.octets(), encoder.length());
        } else if (chain == null) {
            send(query, Reply.unwritten(Rcode.REFUSED), encoder, sink);
        } else {
            Query limited = chain.limited(query);
            Handled handled = chain.serve(new Visit(limited, question, 0));
            send(limited, handled, encoder, sink);
            if (handled instanceof Reply reply && reply.isSteady() && chain.isSteady(question.name())) {
                List<Rotation> rotations = chain.shuffles() ? Rotation.of(reply, question.end()) : List.of();
                return new Again(form(limited, reply, rotations, encoder), chain.grounds(question, reply));
            }
        }
        return null;
    }

    private static Form form(Query query, Reply reply, List<Rotation> rotations, ReplyEncoder encoder) {
        boolean isSame = rotations.isEmpty() || (encoder.cutsOff(reply.answer()) && !reply.rotates());
        return isSame || encoder.isPlain()
                ? new KeptReply.Octets(
                        Arrays.copyOf(encoder.octets(), encoder.length()), isSame ? List.of() : rotations)
                : new KeptReply.Records(query, reply);
    }

    private static void send(Query query, Handled handled, ReplyEncoder encoder, ReplySink sink) throws IOException {
        switch (handled) {
            case Reply reply when reply.isUnsent() -> {}
            case Reply reply -> {
                encoder.encode(query, reply);
                sink.send(encoder.octets(), encoder.length());
            }
            case ZoneTransfer transfer -> {
                Iterator<List<WireRecord>> batches = transfer.batches().get();
                while (batches.hasNext()) {
                    Reply part = Reply.authoritative(Rcode.NOERROR, batches.next(), List.of(), List.of());
                    send(query, part, encoder, sink);
                }
            }
        }
    }

    /** What a question is answered, in full: as over TCP, which cuts nothing off. */
    public Answer resolve(Question question) {
        return resolve(question, Client.local(Transport.TCP));
    }

    /** What a question of that client is answered, with EDNS as {@code dig} sets it. */
    public Answer resolve(Question question, Client client) {
        Asked asked = asked(question);
        Query query = new Query(new Header(0, Header.RD), asked, Edns.USUAL, null, client);
        PluginChain chain = server.chainFor(asked);
        if (chain == null) {
            return new Answer.Refused(exchange(question, query, Reply.unwritten(Rcode.REFUSED), List.of()));
        }
        Query limited = chain.limited(query);
        Reply reply = chain.serve(new Visit(limited, asked, 0)) instanceof Reply single
                ? single
                : Reply.unwritten(Rcode.REFUSED);
        Set<Caveat> caveats = new LinkedHashSet<>(chain.caveats(question.name(), question.type(), reply));
        server.views(asked.name()).forEach(view -> caveats.add(Caveat.of(view)));
        aliases(question, reply).forEach(target -> caveats.addAll(caveats(target, question.type())));
        if (reply.isUnsent()) {
            Reply none = Reply.unwritten(Rcode.SERVFAIL);
            return new Answer.Unsent(exchange(question, limited, none, List.copyOf(caveats)));
        }
        Exchange exchange = exchange(question, limited, reply, List.copyOf(caveats));
        return reply.isOutside()
                ? new Answer.Outside(exchange, chain.forwardedTo(question.name()))
                : kind(reply, exchange);
    }

    /** The names outside the zone of the question that the answer leads to; those inside pass no other plugin. */
    private List<Name> aliases(Question question, Reply reply) {
        Name zone = responsibleFor(question)
                .map(block -> block.zones().matching(question.name()))
                .orElse(Name.root);
        return reply.answer().stream()
                .filter(record -> record.type() == Type.CNAME)
                .map(record -> ((CNAMERecord) record.toRecord()).getTarget())
                .filter(target -> !target.subdomain(zone))
                .toList();
    }

    private List<Caveat> caveats(Name target, int type) {
        PluginChain chain = server.chainOf(WireName.of(target));
        return chain == null ? List.of() : chain.caveats(target, type);
    }

    /** The {@code kubernetes} block that a question comes to; empty if it lies in the zones of none. */
    public Optional<KubernetesBlock> responsibleFor(Question question) {
        return plugin(question).map(KubernetesPlugin::block);
    }

    /**
     * What the picture would have to hold for saying that the name of a question does not exist, or holds nothing of the type;
     * empty if it holds that. Where it does not, such a question is a server failure, as it is to a server whose lists have not
     * come yet. What the name may be an alias of is not looked at.
     */
    public Set<ResourceKind> unread(Question question) {
        return plugin(question)
                .map(plugin -> plugin.evidence().missing(zoned(question, plugin), question.type()))
                .orElse(Set.of());
    }

    private static Zoned zoned(Question question, KubernetesPlugin responsible) {
        return Objects.requireNonNull(responsible.zoned(WireName.of(question.name())));
    }

    private Optional<KubernetesPlugin> plugin(Question question) {
        return Optional.ofNullable(server.responsibleFor(asked(question)));
    }

    private static Asked asked(Question question) {
        return new Asked(WireName.of(question.name()), question.type(), question.dclass());
    }

    private Answer kind(Reply reply, Exchange exchange) {
        return switch (reply.rcode()) {
            case Rcode.NOERROR -> reply.answer().isEmpty() ? new Answer.NoData(exchange) : new Answer.Found(exchange);
            case Rcode.NXDOMAIN -> new Answer.NameError(exchange);
            case Rcode.SERVFAIL -> failure(exchange);
            default -> new Answer.Refused(exchange);
        };
    }

    private Answer failure(Exchange exchange) {
        Set<ResourceKind> unread = new ChainEvidence(server).missing(asked(exchange.question()));
        return unread.isEmpty() ? new Answer.ServerFailure(exchange) : new Answer.Unknown(exchange, unread);
    }

    private static Exchange exchange(Question question, Query query, Reply reply, List<Caveat> caveats) {
        ReplyEncoder encoder = new ReplyEncoder();
        encoder.encode(query, reply);
        return new Exchange(question, parsed(Arrays.copyOf(encoder.octets(), encoder.length())), caveats);
    }

    /** CoreDNS before 1.11.0 did not repeat the question of a query whose EDNS version it did not know. */
    private Query badVersion(Query query) {
        return zone.profile().version().atLeast(1, 11, 0)
                ? query
                : new Query(query.header(), null, query.edns(), query.serial(), query.client());
    }

    /** The one message that a query is answered with; empty if it is dropped. Of a transfer the first message. */
    public Optional<byte[]> answer(byte[] message, Client client) {
        FirstReply first = new FirstReply();
        try {
            answer(message, message.length, client, first);
        } catch (IOException e) {
            // The sink ends a transfer after its first message.
            return Optional.ofNullable(first.octets);
        }
        return Optional.ofNullable(first.octets);
    }

    /** The message that the server gives to a query; empty if it gives none. */
    public Optional<Message> answer(Message query, Client client) {
        return answer(query.toWire(), client).map(Resolver::parsed);
    }

    private static Message parsed(byte[] octets) {
        try {
            return new Message(octets);
        } catch (IOException e) {
            throw new IllegalStateException("own message cannot be read", e);
        }
    }

    private static final class FirstReply implements ReplySink {
        private byte @Nullable [] octets;

        @Override
        public void send(byte[] message, int length) throws IOException {
            if (octets != null) {
                throw new IOException("one message is enough");
            }
            octets = Arrays.copyOf(message, length);
        }
    }
}

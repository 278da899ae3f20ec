package org.xmpp.newsletter.platform.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.xmpp.newsletter.contracts.Event;
import org.xmpp.newsletter.contracts.EventType;
import org.xmpp.newsletter.contracts.Topic;

import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.MessageListener;

/**
 * One listener container for each handler of the service, all in the service's consumer
 * group.
 */
class Subscriptions implements SmartLifecycle {

	private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers = new ArrayList<>();

	private volatile boolean running;

	Subscriptions(List<EventHandler<?>> handlers, Inbox inbox, ConsumerFactory<String, byte[]> consumers,
			CommonErrorHandler errors, String service) {
		requireDistinct(handlers);
		for (EventHandler<?> handler : handlers) {
			this.containers.add(container(handler, inbox, consumers, errors, groups(service)));
		}
	}

	/** The inbox knows an event once per service: a second handler would never see it. */
	private static void requireDistinct(List<EventHandler<?>> handlers) {
		for (EventType type : EventType.values()) {
			List<String> interested = handlers.stream()
				.filter((handler) -> handler.type().isAssignableFrom(type.event()))
				.map((handler) -> handler.getClass().getSimpleName())
				.toList();
			if (interested.size() > 1) {
				throw new IllegalStateException(type.wireName() + " has more than one handler: " + interested);
			}
		}
	}

	private static <E extends Event> ConcurrentMessageListenerContainer<String, byte[]> container(
			EventHandler<E> handler, Inbox inbox, ConsumerFactory<String, byte[]> consumers, CommonErrorHandler errors,
			String group) {
		String[] topics = topicsOf(handler).stream().map(Topic::address).toArray(String[]::new);
		ContainerProperties properties = new ContainerProperties(topics);
		// Each handler has its own group, so that a slow one does not hold up the others.
		properties.setGroupId(group + handler.type().getSimpleName());
		properties.setMessageListener((MessageListener<String, byte[]>) (message) -> inbox.receive(message, handler));
		ConcurrentMessageListenerContainer<String, byte[]> container = new ConcurrentMessageListenerContainer<>(
				consumers, properties);
		container.setCommonErrorHandler(errors);
		container.setBeanName(group + handler.type().getSimpleName());
		return container;
	}

	/** What the names of a service's consumer groups begin with. */
	static String groups(String service) {
		return "newsroom." + service + ".";
	}

	static List<Topic> topicsOf(EventHandler<?> handler) {
		return Arrays.stream(EventType.values())
			.filter((type) -> handler.type().isAssignableFrom(type.event()))
			.map(EventType::topic)
			.distinct()
			.toList();
	}

	Map<String, List<String>> topicsByGroup() {
		return this.containers.stream()
			.collect(Collectors.toMap((container) -> String.valueOf(container.getGroupId()),
					(container) -> List.of(topics(container))));
	}

	private static String[] topics(ConcurrentMessageListenerContainer<String, byte[]> container) {
		String[] topics = container.getContainerProperties().getTopics();
		return (topics != null) ? topics : new String[0];
	}

	@Override
	public void start() {
		this.containers.forEach(ConcurrentMessageListenerContainer::start);
		this.running = true;
	}

	@Override
	public void stop() {
		this.containers.forEach(ConcurrentMessageListenerContainer::stop);
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}

/** Words that every software project writes and the English dictionary lacks. */
export const technicalWords: ReadonlySet<string> = new Set(
	(
		'acknowledgement acknowledgements allowlist allowlists app apps atomicity autoscaler autoscaling backend backends balancer balancers benchmarked benchmarking blog blogs ' +
		'codebase config configs cryptographic cryptographically datacenter datacenters datastore decrypt decrypted ' +
		'decrypting decryption decrypts denylist dev email emails encryptions endpoint endpoints failover filesystem ' +
		'frontend frontends hostname hostnames init integrations interoperability latencies lifecycle lifecycles ' +
		'livestream lookups malware metadata microservice microservices middleware misconfiguration misconfigured ' +
		'multicluster namespace namespaced namespaces observability offline onboarding online orchestrator ' +
		'parallelism performant plugin plugins prerelease prereleases programmability proxied proxying reachability repo repos roadmap ' +
		'roadmaps rollout rollouts runtime runtimes scalability scalable scheduler schedulers serverless sidecar ' +
		'sidecars subnet subnets synchronizer telemetry throughput tooling tradeoff tradeoffs unencrypted unresolvable username ' +
		'usernames vendored virtualized website websites workflow workflows workload workloads'
	).split(' '),
);

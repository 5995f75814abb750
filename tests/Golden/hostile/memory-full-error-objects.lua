-- Large error objects.
function player_think()
  kept = kept or {}
  while true do
    local ok, e = pcall(error, { kept, ("x"):rep(10000) })
    kept[#kept + 1] = e
  end
end
